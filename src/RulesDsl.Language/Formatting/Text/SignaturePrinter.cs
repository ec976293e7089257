using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>ruleset Discounts(order: Order) -> Discount</c>, and the heads of tables, functions and graphs.</summary>
internal static class SignaturePrinter
{
    /// <returns>What stands on the last line of the head, if it had to be broken just that.</returns>
    public static string Print(string word, NameSyntax name, EquatableArray<ParameterSyntax> inputs, TypeSyntax? output, TextPrinting printing)
    {
        var parameters = inputs.Select(input => $"{NamePrinter.Print(input.Name.Text)}: {TypePrinter.Print(input.Type)}").ToList();
        var arrow = output is null ? "" : $" -> {TypePrinter.Print(output)}";
        var head = $"{word} {NamePrinter.Print(name.Text)}(";
        var line = $"{head}{string.Join(", ", parameters)}){arrow}";
        if (printing.Lines.Fits(line) || parameters.Count < 2)
            return line;

        printing.Lines.Line(head);
        foreach (var parameter in parameters.Take(parameters.Count - 1))
            printing.Lines.Line($"    {parameter},");

        return $"    {parameters[parameters.Count - 1]}){arrow}";
    }
}
