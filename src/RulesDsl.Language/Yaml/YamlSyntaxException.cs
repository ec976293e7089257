using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Language.Yaml;

/// <summary>Leaves the middle of a tree when the text cannot be read on; caught where the document is read.</summary>
/// <param name="diagnostic">What to tell the author.</param>
/// <param name="offset">The place in the document from which reading cannot go on.</param>
internal sealed class YamlSyntaxException(RuleDiagnostic diagnostic, int offset) : Exception(diagnostic.Message)
{
    public RuleDiagnostic Diagnostic => diagnostic;

    public int Offset => offset;
}
