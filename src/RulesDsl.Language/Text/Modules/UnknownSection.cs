using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Reports a section whose first word leads none.</summary>
internal static class UnknownSection
{
    /// <param name="reading">The file.</param>
    /// <param name="section">The section.</param>
    /// <param name="parts">The words of the parts that could stand here.</param>
    public static void Report(ModuleReading reading, Section section, IEnumerable<string> parts)
    {
        var token = reading.First(section);

        // What the lexer could not read it has already reported.
        if (token.Kind == TokenKind.Error)
            return;

        var words = parts.Select(word => $"'{word}'").ToList();
        var expected = words.Count > 0
            ? words.Append("a declaration")
            : SectionFinder.DeclarationWords.Concat(SectionFinder.HeaderWords).Select(word => $"'{word}'");
        var found = reading.Tokens.Slice.Text.Substring(token.Start, Math.Min(40, token.Length));
        reading.Diagnostics.Add(SyntaxDiagnostics.UnexpectedToken(token.Span, $"'{found}'", [.. expected], Mend(token, section.Word)));
    }

    private static string? Mend(Token token, string kind)
    {
        var word = token.Kind == TokenKind.Else ? "else" : token.Text;
        return SectionSlip.IsEnd(word) ? "Nothing marks an end: a part ends where the next one begins."
            : token.Kind is TokenKind.Word or TokenKind.Else && (kind == Section.Unknown ? SectionSlip.MeantHead(word) : SectionSlip.Meant(word)) is { } meant ? $"Did you mean '{meant}'?"
            : null;
    }
}
