using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary>
/// A value whose reading waits for the type that is wanted. An expression that may be a text stands in braces unless no text is wanted:
/// without them it would be the text that it is written with.
/// </summary>
internal static class ValuePrinter
{
    /// <param name="value">The value.</param>
    /// <param name="printing">Knows what is wanted.</param>
    /// <param name="words">Texts that mean something else here.</param>
    public static Layout Print(ExpressionSyntax value, YamlPrinting printing, params string[] words)
    {
        switch (Bare(value))
        {
            case ListSyntax list:
                return new ListLayout([.. list.Items.Select(item => new ItemLayout(Print(item, printing), item))], list.Items.AreOnSeveralLines());
            case ObjectSyntax members:
                return PrintMembers(members.Members, printing);
            default:
                var text = PrintText(value, printing);
                return new ScalarLayout(words.Contains(text) ? InBraces(value, printing) : text);
        }
    }

    public static MapLayout PrintMembers(EquatableArray<AssignmentSyntax> members, YamlPrinting printing) => new(
        [.. members.Select(member => new FieldLayout(NamePrinter.PrintRawKey(member.Name.Text), Print(member.Value, printing), member))],
        members.AreOnSeveralLines());

    /// <summary>Whether a value is printed without braces around it.</summary>
    public static bool IsBare(ExpressionSyntax value, YamlPrinting printing) => Bare(value) switch
    {
        RawValueSyntax => true,
        TextSyntax text => IsBareText(text, printing.Expressions.Wanted.At(text), printing),
        var other => (printing.Expressions.Wanted.At(other) ?? !printing.Expressions.Wanted.IsNeverText(other)) is false,
    };

    private static string PrintText(ExpressionSyntax value, YamlPrinting printing) => Bare(value) switch
    {
        RawValueSyntax raw => raw.Text,
        _ when !IsBare(value, printing) => InBraces(value, printing),
        TextSyntax text when printing.Expressions.Wanted.At(text) is not false => TemplatePrinter.PrintRaw(text, printing.Expressions),
        var other => printing.Expressions.Print(other),
    };

    // A sole hole that is a text would be its expression; what nobody knows to be wanted as a text must not look like something else.
    private static bool IsBareText(TextSyntax text, bool? isWanted, YamlPrinting printing) => isWanted switch
    {
        false => true,
        true => text.SoleHole() is not { } hole || printing.Expressions.Wanted.IsText(hole) is false,
        null => text.SoleHole() is null && !(text.Parts is [TextRunSyntax run] && Guid.TryParse(run.Text, out _)) && !IsFormula(text, printing),
    };

    private static bool IsFormula(TextSyntax text, YamlPrinting printing)
    {
        var slice = new SourceFile("", TemplatePrinter.PrintRaw(text, printing.Expressions)).Whole;
        return ExpressionReader.Read(slice) is { Errors.Count: 0 } reading && printing.Expressions.Wanted.IsFormula(reading.Value);
    }

    private static string InBraces(ExpressionSyntax value, YamlPrinting printing) => $"{{{printing.Expressions.Print(value)}}}";

    private static ExpressionSyntax Bare(ExpressionSyntax value) => value is ParenthesizedSyntax parenthesized ? Bare(parenthesized.Inner) : value;
}
