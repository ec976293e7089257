using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RulesDsl.Dynamic;

/// <summary>A source as the generator takes it.</summary>
internal sealed class RulesText(RulesSource source) : AdditionalText
{
    public override string Path => source.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => source.Content;
}
