using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Reading;

/// <summary>What was read, and what was wrong with it.</summary>
internal sealed record Reading<T>(T Value, EquatableArray<RuleDiagnostic> Errors)
{
    /// <summary>The comments on the way.</summary>
    public IReadOnlyList<CommentSyntax> Comments { get; init; } = [];
}
