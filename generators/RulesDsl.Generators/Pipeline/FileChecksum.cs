using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace RulesDsl.Generators.Pipeline;

/// <summary>The checksum of a file as <c>#pragma checksum</c> writes it: the algorithm's id and the bytes in hexadecimal.</summary>
internal sealed record FileChecksum(string Algorithm, string Bytes)
{
    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md#document-table-0x30
    private const string Sha1 = "ff1816ec-aa5e-4d10-87f7-6f4963833460";
    private const string Sha256 = "8829d00f-11b8-4213-878b-770e8597ac16";

    /// <summary>For a file that nobody looks into.</summary>
    public static FileChecksum None { get; } = new(Sha256, "");

    public static FileChecksum Of(SourceText source) => new(
        source.ChecksumAlgorithm == SourceHashAlgorithm.Sha1 ? Sha1 : Sha256,
        string.Concat(source.GetChecksum().Select(static value => value.ToString("x2", CultureInfo.InvariantCulture))));
}
