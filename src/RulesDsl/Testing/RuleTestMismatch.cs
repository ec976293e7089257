namespace RulesDsl.Testing;

/// <summary>Something that a test expected and did not find.</summary>
/// <param name="Member">The path of the member, <c>[1].Customer.Name</c>; empty for the result as a whole.</param>
/// <param name="Expected">What was expected, as rules write it.</param>
/// <param name="Found">What was found instead.</param>
public sealed record RuleTestMismatch(string Member, string Expected, string Found)
{
    /// <summary><c>Percent: expected 15, found 10</c></summary>
    public override string ToString() => $"{(Member.Length == 0 ? "" : Member + ": ")}expected {Expected}, found {Found}";
}
