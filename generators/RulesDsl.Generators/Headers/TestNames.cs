using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Headers;

/// <summary>The names that tests mention. They are no part of what they test: a test that gives <c>now</c> makes no set ask for the time.</summary>
internal static class TestNames
{
    public static void Collect(NameCollector names, IEnumerable<TestSyntax> tests)
    {
        foreach (var test in tests)
        {
            names.Visit(test.Given);
            // Any of them may be a param.
            foreach (var given in test.Given)
                names.Names.Add(given.Name.Text);

            if (test.Expect is ExpectMembersSyntax members)
                names.Visit(members.Members);
            else if (test.Expect is ExpectValueSyntax value)
                names.Visit(value.Value);

            if (test.Examples is { } examples)
                Collect(names, examples);
        }
    }

    private static void Collect(NameCollector names, ExamplesSyntax examples)
    {
        foreach (var column in examples.Columns)
        {
            if (column is GivenColumnSyntax given)
                names.Visit(given.Path);
            else if (column is OutputColumnSyntax output)
                names.MemberNames.Add(NameKey.Of(output.Name.Text));
        }

        foreach (var cell in examples.Rows.SelectMany(static row => row.Cells))
        {
            if (cell is GivenCellSyntax given)
                names.Visit(given.Value);
            else if (cell is OutputCellSyntax output)
                names.Visit(output.Value);
        }
    }
}
