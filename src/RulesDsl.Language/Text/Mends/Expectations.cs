namespace RulesDsl.Language.Text.Mends;

/// <summary>What could have stood where something unexpected stands, by the names that messages give it.</summary>
internal sealed record Expectations(IReadOnlyList<string> Names)
{
    public const string Operator = "an operator";

    public const string Value = "a value";

    public const string EndOfLine = "the end of the line";

    /// <summary>The end of a cell.</summary>
    public const string Bar = "'|'";

    public const string End = "the end";

    /// <summary>The words among them, without their quotes.</summary>
    public IEnumerable<string> Words => Names.Where(name => name[0] == '\'' && char.IsLetter(name[1])).Select(name => name.Trim('\''));

    public bool HasOperator => Has(Operator);

    public bool HasValue => Names.Any(name => name.StartsWith(Value, StringComparison.Ordinal));

    public bool HasEnd => Has(EndOfLine) || Has(Bar) || Has(End);

    public bool Has(string name) => Names.Contains(name);
}
