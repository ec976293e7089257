using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Modules;

/// <summary>One clause of a job, such as <c>timeout 10m</c>.</summary>
/// <param name="Word">The word that opens it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Apply">The job with it.</param>
internal sealed record JobClause(string Word, SourceSpan Span, Func<JobSyntax, JobSyntax> Apply);
