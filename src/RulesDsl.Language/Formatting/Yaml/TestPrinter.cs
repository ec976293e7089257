using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary><c>test: gold customer</c> with <c>given</c>, and <c>expect</c> or a table of examples.</summary>
internal static class TestPrinter
{
    /// <summary>The key for tests; nothing where there are none.</summary>
    public static IEnumerable<FieldLayout> PrintAll(EquatableArray<TestSyntax> tests, YamlPrinting printing)
    {
        if (tests.Count > 0)
            yield return new FieldLayout("tests", new ListLayout([.. tests.Select(test => new ItemLayout(Print(test, printing), test))]));
    }

    private static MapLayout Print(TestSyntax test, YamlPrinting printing)
    {
        List<FieldLayout> fields = [new FieldLayout("test", new ScalarLayout(test.Name.Text), test.Name)];
        if (test.Given.Count > 0)
            fields.Add(new FieldLayout("given", ValuePrinter.PrintMembers(test.Given, printing)));

        if (test.Examples is { } examples)
        {
            fields.Add(TablePrinter.PrintColumns(examples.Columns, printing) with { Owner = examples });
            fields.Add(TablePrinter.PrintRows(examples.Rows, isExample: true, printing));
        }

        if (test.Expect is { } expect)
            fields.Add(Print(expect, printing));

        return new MapLayout(fields, IsBlock: true);
    }

    private static FieldLayout Print(ExpectSyntax expect, YamlPrinting printing) => expect switch
    {
        ExpectRuleSyntax rule => new FieldLayout("expect rule", new ScalarLayout(rule.Rule.Text), expect),
        ExpectNoneSyntax => new FieldLayout("expect", new ScalarLayout("none"), expect),
        ExpectErrorSyntax => new FieldLayout("expect", new ScalarLayout("error"), expect),
        ExpectMembersSyntax members => new FieldLayout("expect", ValuePrinter.PrintMembers(members.Members, printing), expect),
        ExpectValueSyntax value => new FieldLayout("expect", ValuePrinter.Print(value.Value, printing, "none", "error"), expect),
        _ => throw new InvalidOperationException($"{expect.GetType().Name} cannot be printed."),
    };
}
