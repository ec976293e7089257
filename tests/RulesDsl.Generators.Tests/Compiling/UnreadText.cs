using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RulesDsl.Generators.Tests.Compiling;

/// <summary>A file so large that nobody may read a character of it.</summary>
/// <param name="path">Its path.</param>
/// <param name="length">How many characters it has.</param>
internal sealed class UnreadText(string path, int length) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => new Characters(length);

    private sealed class Characters(int length) : SourceText(checksumAlgorithm: SourceHashAlgorithm.Sha256)
    {
        public override Encoding? Encoding => Encoding.UTF8;

        public override int Length => length;

        public override char this[int position] => throw new InvalidOperationException("Somebody reads the file.");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw new InvalidOperationException("Somebody reads the file.");
    }
}
