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
                isDamaged = true;
                misread.Add(exception.Diagnostic);
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
}
