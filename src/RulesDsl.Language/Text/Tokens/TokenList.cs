using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Text.Tokens;

/// <summary>The tokens of a slice, closed by one of kind <see cref="TokenKind.End"/>, and what was wrong with its characters.</summary>
internal sealed record TokenList(SourceSlice Slice, IReadOnlyList<Token> Tokens, IReadOnlyList<RuleDiagnostic> Diagnostics)
{
    /// <summary>How many tokens stand before the closing one.</summary>
    public int Count => Tokens.Count - 1;
}
