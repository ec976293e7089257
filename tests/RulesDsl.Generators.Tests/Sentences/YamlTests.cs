using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: what only the YAML spelling has.</summary>
public class YamlTests
{
    private const string Model = """
        namespace Shop
        {
            public enum Tier { Basic, NO, Gold }
            public class Order
            {
                public string Country { get; init; } = "NO"; public string Version { get; init; } = "1.0"; public string? Note { get; init; } public decimal Total { get; init; } = 12.5m; public int Count { get; init; } = 7;
                public Guid Id { get; init; } public char Letter => 'z'; public bool Express { get; init; } = true; public Tier Tier { get; init; } = Tier.NO; public DateOnly Day { get; init; } = new(2026, 1, 31);
            }
            public class Answer { public string Text { get; init; } = ""; public string? Maybe { get; init; } public decimal Number { get; init; } public double Real { get; init; } public bool Flag { get; init; } public Tier Tier { get; init; } public DateOnly? Day { get; init; } public object? Any { get; init; } public Guid Id { get; init; } public char Letter { get; init; } public List<string> Texts { get; init; } = []; public List<int> Numbers { get; init; } = []; public IReadOnlyDictionary<string, int>? Map { get; init; } }
        }
        """;

    [Theory]
    [InlineData("NO", "NO")]
    [InlineData("yes", "yes")]
    [InlineData("1.0", "1.0")]
    [InlineData("007", "007")]
    [InlineData("0x1F", "0x1F")]
    [InlineData("~", "~")]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("2026-01-31", "2026-01-31")]
    [InlineData("1e3", "1e3")]
    [InlineData("order.Total", "order.Total")]
    [InlineData("15%", "15%")]
    [InlineData("a # no comment behind words needs a space", "a")]
    [InlineData("a#b", "a#b")]
    public void Scalars_are_raw_text(string scalar, string expected) => Assert.Equal(expected, Give($"Text: {scalar}", "Text"));

    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("gold customer, {order.Total}", "gold customer, 12.5")]
    [InlineData("'{order.Total}'", "12.5")]
    [InlineData("'{order.Country}'", "NO")]
    [InlineData("'{order.Total:0.00} EUR'", "12.50 EUR")]
    [InlineData("'{order.Note}'", null)]
    [InlineData("'{order.Note} '", " ")]
    [InlineData("'{order.Note.Length:0}'", "")]
    [InlineData("'{{order.Note}}'", "{order.Note}")]
    [InlineData("\"tab\\there\"", "tab\there")]
    public void For_a_text_a_scalar_is_a_template_and_a_lone_hole_the_expression_itself(string scalar, string? expected) => Assert.Equal(expected, Give($"Maybe: {scalar}", "Maybe"));

    [Theory]
    [InlineData("Number: 15%", "Number", "0.15")]
    [InlineData("Number: order.Total * 2", "Number", "25.0")]
    [InlineData("Number: if order.Express then 1 else 2", "Number", "1")]
    [InlineData("Real: 1.0", "Real", "1")]
    [InlineData("Flag: order.Count > 5", "Flag", "True")]
    [InlineData("Tier: Gold", "Tier", "Gold")]
    [InlineData("Tier: NO", "Tier", "NO")]
    [InlineData("Tier: order.Tier", "Tier", "NO")]
    [InlineData("Day: 2026-02-28", "Day", "02/28/2026")]
    [InlineData("Day: null", "Day", null)]
    [InlineData("Any: order.Count", "Any", "7")]
    [InlineData("Id: 0a1b2c3d-0000-0000-0000-000000000001", "Id", "0a1b2c3d-0000-0000-0000-000000000001")]
    [InlineData("Id: order.Id", "Id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Letter: x", "Letter", "x")]
    [InlineData("Letter: \"'x'\"", "Letter", "x")]
    [InlineData("Letter: order.Letter", "Letter", "z")]
    public void For_anything_else_it_is_an_expression(string output, string member, string? expected) =>
        Assert.Equal(expected, Convert.ToString(Give(output, member), System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null);

    [Theory]
    [InlineData("{0}")]
    [InlineData("'{0}'")]
    [InlineData("\"{0}\"")]
    [InlineData("|-\n        {0}")]
    [InlineData(">-\n        {0}")]
    public void Quoting_never_changes_the_meaning(string style)
    {
        Assert.Equal("a 12.5", Give($"Text: {Styled("a {order.Total}")}", "Text"));
        Assert.Equal("order.Total", Give($"Text: {Styled("order.Total")}", "Text"));
        Assert.Equal(25.0m, Give($"Number: {Styled("order.Total * 2")}", "Number"));
        Assert.Equal("NO", Give($"Tier: {Styled("NO")}", "Tier")!.ToString());
        Assert.Equal("ok", Give("Text: ok", "Text", Styled("order.Total > 10 and order.Express")));
        Assert.Equal("ok", Give("Text: ok", "Text", $"\n      order.Country: {Styled("NO")}\n      order.Count: {Styled("7")}\n      order.Tier: {Styled("NO, Gold")}"));

        string Styled(string value) => style.Replace("{0}", value, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_maps_of_values_are_read_one_by_one()
    {
        Assert.Equal(new List<string> { "NO", "1.0", "x12.5" }, Give("Texts: [NO, 1.0, 'x{order.Total}']", "Texts"));
        Assert.Equal(new List<int> { 7, 2 }, Give("Numbers: [order.Count, 1 + 1]", "Numbers"));
        Assert.Equal(new List<int> { 7 }, Give("Numbers:\n        - order.Count", "Numbers"));
    }

    [Theory]
    [InlineData("when: ⟦>= 10⟧")]
    [InlineData("when: { order.Total: ⟦>= 10⟧ }")]
    [InlineData("then: { Text: ⟦note: x⟧ }", " If 'note' is a key, put it on a line of its own.")]
    [InlineData("when: ⟦sum(l in [1] : l) > 0⟧")]
    [InlineData("then: { Text: ⟦{order.Total}⟧ }")]
    [InlineData("when: { order.Count: [⟦-⟧] }")]
    [InlineData("when: { order.Country: ⟦not(SE, NO)⟧ }")]
    [InlineData("when: ⟦\"a\" == order.Country⟧")]
    [InlineData("when: ⟦@order⟧")]
    [InlineData("when: ⟦!order.Express⟧", " A condition is negated with 'not'.")]
    public void What_YAML_would_misread_gets_one_message_that_says_to_quote_it(string marked, string more = "")
    {
        var line = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var value = marked[(marked.IndexOf('⟦') + 1)..marked.IndexOf('⟧')];
        var yaml = $"namespace: Shop\n---\nruleset: Answers\ninputs: {{ order: Order }}\noutput: Answer\nrules:\n  - rule: it\n    {line}\n" + (line.StartsWith("then", StringComparison.Ordinal) ? "" : "    then: { Text: a }\n");

        Assert.Equal(
            [$"Error RDSL0151 answers.rules.yaml(8,{5 + marked.IndexOf('⟦')}): YAML reads this as something other than a text; quote it: '{value}'.{more}"],
            RulesProject.Compile(Model, ("answers.rules.yaml", yaml)).Diagnostics);
    }

    [Fact]
    public void A_type_with_a_comma_between_brackets_needs_quotes_too() => Assert.Equal(
        ["Error RDSL0151 facts.rules.yaml(4,17): YAML reads this as something other than a text; quote it: 'map<string, int>'."],
        RulesProject.Compile(Model, ("facts.rules.yaml", "namespace: Shop\n---\nfact: Bag\nfields: { tags: map<string, int> }\n")).Diagnostics);

    private static object? Give(string output, string member, string when = "order.Express") => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program { public static object? Run() => Answers.Evaluate(new Order())!.{{member}}; }
        {{Model}}
        """,
        ("answers.rules.yaml", $"namespace: Shop\n---\nruleset: Answers\ninputs: {{ order: Order }}\noutput: Answer\nrules:\n  - rule: it\n    when: {when}\n    then:\n      {output}\n")).Run();
}
