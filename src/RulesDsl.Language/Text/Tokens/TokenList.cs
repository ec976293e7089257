using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Text.Tokens;

/// <summary>The tokens of a slice, closed by one of kind <see cref="TokenKind.End"/>, and what was wrong with its characters, and the comments between them.</summary>
internal sealed record TokenList(SourceSlice Slice, IReadOnlyList<Token> Tokens, IReadOnlyList<RuleDiagnostic> Diagnostics, IReadOnlyList<CommentSyntax> Comments)
{
    private readonly HashSet<int> _reported = [.. Diagnostics.Select(diagnostic => diagnostic.Span.Start)];

    /// <summary>Whether the lexer has already said what is wrong at a place.</summary>
    public bool IsReported(SourceSpan span) => _reported.Contains(span.Start);

    /// <summary>How many tokens stand before the closing one.</summary>
    public int Count => Tokens.Count - 1;
}
