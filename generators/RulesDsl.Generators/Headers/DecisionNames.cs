using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Headers;

/// <summary>The names that a rule set or a table mentions.</summary>
internal static class DecisionNames
{
    public static void Collect(NameCollector names, DecisionSyntax decision)
    {
        foreach (var input in decision.Inputs)
            names.Visit(input.Type);
        names.Visit(decision.Output);
        names.Visit(decision.Lets.Select(static let => let.Value));
        Collect(names, decision.Otherwise?.Then, decision.Output);
        if (decision is RulesetSyntax ruleset)
        {
            foreach (var rule in ruleset.Rules)
            {
                names.Visit(rule.When);
                Collect(names, rule.Then, decision.Output);
            }
        }
        else if (decision is TableSyntax table)
        {
            CollectTable(names, table);
        }
    }

    private static void Collect(NameCollector names, ThenSyntax? then, TypeSyntax output)
    {
        if (then is ValueSyntax value)
            Collect(names, value.Value, output);
        else
            names.Visit(then);
    }

    // What is a text by its type is no expression: the names in it are words.
    private static void Collect(NameCollector names, ExpressionSyntax? value, TypeSyntax output) =>
        names.Visit(value is RawValueSyntax raw && IsText(output) ? raw.Template : value);

    private static bool IsText(TypeSyntax type) => type is NamedTypeSyntax { Name: "string" } or NullableTypeSyntax { Element: NamedTypeSyntax { Name: "string" } };

    private static void CollectTable(NameCollector names, TableSyntax table)
    {
        foreach (var column in table.Columns)
        {
            if (column is ConditionColumnSyntax condition)
                names.Visit(condition.Subject);
            else if (column is OutputColumnSyntax output)
                names.MemberNames.Add(NameKey.Of(output.Name.Text));
        }

        foreach (var cell in table.Rows.SelectMany(static row => row.Cells))
        {
            if (cell is TestCellSyntax test)
                names.Visit(test.Test);
            else if (cell is OutputCellSyntax output)
                Collect(names, output.Value, table.Output);
        }
    }
}
