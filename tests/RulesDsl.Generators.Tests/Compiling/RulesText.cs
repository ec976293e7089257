using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RulesDsl.Generators.Tests.Compiling;

/// <summary>A rules file in memory.</summary>
internal sealed class RulesText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        SourceText.From(text, System.Text.Encoding.UTF8, SourceHashAlgorithm.Sha256);
}
