using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Language.Text.Source;

/// <summary>Finds characters that no text has, before anything tries to read them.</summary>
internal static class CharacterCheck
{
    /// <summary>What is wrong with the first NUL, with which nothing else is worth reading, or <c>null</c>.</summary>
    public static RuleDiagnostic? FindBinary(SourceFile file) =>
        file.Text.IndexOf('\0') is var nul and >= 0 ? SyntaxDiagnostics.NotText(file.Span(nul, 1)) : null;

    /// <summary>The first half of a character without its other half, or <c>null</c>.</summary>
    public static RuleDiagnostic? FindHalf(SourceFile file)
    {
        var text = file.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return SyntaxDiagnostics.LoneSurrogate(file.Span(i, 1), text[i]);
            i++;
        }

        return null;
    }
}
