using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads one document, and where it is not YAML, reads it again without the rule that is broken.</summary>
internal static class YamlDocumentReader
{
    /// <summary>The document's tree, or null when there is nothing in it or nothing readable.</summary>
    /// <param name="file">The file.</param>
    /// <param name="document">The part of it to read.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="comments">Takes the comments.</param>
    /// <param name="isDamaged">Something had to be left out, so what seems to be missing may be in there.</param>
    public static YamlNode? Read(SourceFile file, YamlDocument document, List<RuleDiagnostic> diagnostics, List<CommentSyntax> comments, out bool isDamaged)
    {
        isDamaged = false;
        var found = new HashSet<RuleDiagnostic>(); // Each reading finds again what the one before it has found.
        for (var attempt = 0; attempt < YamlLimits.SyntaxErrors; attempt++)
        {
            var misread = new List<RuleDiagnostic>();
            try
            {
                return YamlTreeReader.Read(file, document, misread, comments);
            }
            catch (YamlSyntaxException exception)
            {
                misread.Add(exception.Diagnostic);
                if (Repaired(document, exception.Diagnostic) is { } repaired)
                {
                    document = document with { Text = repaired };
                    continue;
                }

                isDamaged = true;
                if (YamlRecovery.Without(document.Text, exception.Offset) is not { } rest)
                    break;

                document = document with { Text = rest };
            }
            finally
            {
                diagnostics.AddRange(misread.Where(found.Add));
            }
        }

        return null;
    }

    // A value that lacks its quotes is known from its first character to its last.
    private static string? Repaired(YamlDocument document, RuleDiagnostic problem)
    {
        var (start, end) = (problem.Span.Start - document.Start, problem.Span.End - document.Start);
        if (problem.Descriptor != YamlDiagnostics.NeedsQuotes || start >= end)
            return null;

        var value = document.Text.Substring(start, end - start);
        return YamlRecovery.IsPlaceholder(value) ? null
            : IsBetweenBraces(document.Text, start) && YamlQuoting.WithComma(value) is { } parted ? document.Text.Substring(0, start) + parted + document.Text.Substring(end)
            : YamlRecovery.Without(document.Text, start, end);
    }

    private static bool IsBetweenBraces(string text, int start)
    {
        while (start > 0 && text[start - 1] is not ('\n' or '\r' or '{' or '}'))
            start--;
        return start > 0 && text[start - 1] is '{';
    }
}
