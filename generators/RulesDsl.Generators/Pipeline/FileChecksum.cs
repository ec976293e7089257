namespace RulesDsl.Generators.Pipeline;

/// <summary>The checksum of a file as <c>#pragma checksum</c> writes it: the algorithm's id and the bytes in hexadecimal.</summary>
internal sealed record FileChecksum(string Algorithm, string Bytes);
