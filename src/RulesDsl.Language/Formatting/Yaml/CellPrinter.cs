using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Yaml;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary>Columns and cells, and the unary tests that also stand behind the paths of conditions.</summary>
internal static class CellPrinter
{
    public static Layout PrintColumn(ColumnSyntax column, YamlPrinting printing) => new ScalarLayout(column switch
    {
        ConditionColumnSyntax condition => NamePrinter.GuardWhole(printing.Expressions.Print(condition.Subject), CellGrammar.AttributeColumns),
        GivenColumnSyntax given => NamePrinter.GuardWhole(printing.Expressions.Print(given.Path), [ExamplesGrammar.Name]),
        OutputColumnSyntax output => $"=> {NamePrinter.PrintMember(output.Name.Text)}",
        AttributeColumnSyntax attribute => attribute.Name.Text,
        _ => throw new InvalidOperationException($"{column.GetType().Name} cannot be printed."),
    });

    /// <param name="cell">The cell.</param>
    /// <param name="isExample">Whether it stands in a test, where <c>none</c> and <c>error</c> are words.</param>
    /// <param name="printing">Knows what is wanted.</param>
    public static Layout Print(CellSyntax cell, bool isExample, YamlPrinting printing) => cell switch
    {
        OutputCellSyntax output when isExample && ExampleWord.TryRead(output.Value) is { } word => new ScalarLayout(word),
        OutputCellSyntax output when isExample => ValuePrinter.Print(output.Value, printing, "-", "none", "error"),
        TestCellSyntax test => Print(test.Test, printing),
        OutputCellSyntax output => ValuePrinter.Print(output.Value, printing, "-"),
        GivenCellSyntax given => ValuePrinter.Print(given.Value, printing, "-"),
        AttributeCellSyntax attribute => new ScalarLayout(attribute.Value.Text),
        _ => throw new InvalidOperationException($"{cell.GetType().Name} cannot be printed."),
    };

    public static Layout Print(UnaryTestSyntax test, YamlPrinting printing)
    {
        if (test is ValueTestSyntax { Value: ListSyntax list } && list.Items.All(item => ValuePrinter.IsBare(item, printing)))
            return ValuePrinter.Print(list, printing);

        // What is written bare may read as something else among commas and signs, so it is read again to be sure.
        var scalars = new List<string>();
        var bare = PrintTest((value, _) =>
        {
            var text = PrintScalar(value, printing);
            scalars.Add(text ?? "");
            return text ?? PrintExact(value, printing);
        });
        return new ScalarLayout(Keeps(bare, test, scalars) ? bare : PrintTest((value, isItem) =>
            PrintScalar(value, printing) is { } text && IsScalar(text, isItem) ? text : PrintExact(value, printing)));

        string PrintTest(Func<ExpressionSyntax, bool, string> print) => UnaryTestPrinter.Print(test, printing.Expressions, value => PrintValue(value, isItem: false, print));
    }

    private static string PrintValue(ExpressionSyntax value, bool isItem, Func<ExpressionSyntax, bool, string> print) => value switch
    {
        ParenthesizedSyntax parenthesized => PrintValue(parenthesized.Inner, isItem, print),
        ListSyntax list => $"[{string.Join(", ", list.Items.Select(item => PrintValue(item, isItem: true, print)))}]",
        _ => print(value, isItem),
    };

    /// <summary>Whether a text is read into a test, with the same scalars in it.</summary>
    private static bool Keeps(string text, UnaryTestSyntax test, List<string> scalars) =>
        CellTestReader.TryRead(text) is { } read && SyntaxEquality.AreEqual(read, test) && Values(read).Zip(scalars, (value, scalar) =>
            scalar.Length == 0 || (value is RawValueSyntax raw && raw.Text == scalar)).All(isKept => isKept);

    /// <summary>Whether a text is a scalar also where other tests stand beside it.</summary>
    private static bool IsScalar(string text, bool isItem) =>
        UnaryTestReader.Read(new SourceFile("", isItem ? $"[{text}]" : text).Whole) is { Errors.Count: 0, Value: ValueTestSyntax }
        && CellTestReader.TryRead(isItem ? $"[{text}]" : text) is ValueTestSyntax test && Items(test.Value).ToList() is [RawValueSyntax raw] && raw.Text == text;

    private static IEnumerable<ExpressionSyntax> Values(UnaryTestSyntax test) => test switch
    {
        ValueTestSyntax value => Items(value.Value),
        NotTestSyntax not => not.Tests.SelectMany(Values),
        AlternativesTestSyntax alternatives => alternatives.Tests.SelectMany(Values),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Items(ExpressionSyntax value) => value is ListSyntax list ? list.Items.SelectMany(Items) : [value];

    /// <summary>What a value says that is written without quotes and backticks; null for one that is no scalar.</summary>
    private static string? PrintScalar(ExpressionSyntax value, YamlPrinting printing) => value switch
    {
        RawValueSyntax { Text.Length: > 0 } raw => raw.Text,
        TextSyntax { Parts.Count: > 0 } text when printing.Expressions.Wanted.At(value) is true => TemplatePrinter.PrintRaw(text, printing.Expressions),
        _ => null,
    };

    // A name in parentheses is never compared as the text that it is written with.
    private static string PrintExact(ExpressionSyntax value, YamlPrinting printing)
    {
        var text = printing.Expressions.PrintValueOrRange(value);
        var plain = printing.Expressions.Plain(value);
        var isText = printing.Expressions.Wanted.At(value) ?? printing.Expressions.Wanted.At(plain) ?? !printing.Expressions.Wanted.IsNeverText(plain);
        return !isText || plain is TextSyntax or NullSyntax or RawValueSyntax or RangeSyntax or ListSyntax || text[0] == '(' ? text : $"({text})";
    }
}
