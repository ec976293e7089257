using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RulesDsl.Fuzz.Targets;

/// <summary>A file that only the compiler sees.</summary>
internal sealed class SourceInMemory(string path, string text) : AdditionalText
{
    public override string Path => path;

    public int Length => text.Length;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256);
}
