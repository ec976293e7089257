using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Output;

/// <summary>
/// A problem as people read it:
/// <code>
/// error RDSL0222: Order has no 'Totl'; did you mean 'Total'?
///   --> discounts.rules:8:33
///    |
///  8 |   when order.Totl >= 1_000
///    |              ^^^^
///    = help: https://…/RDSL0222.md
/// </code>
/// </summary>
internal static class DiagnosticText
{
    public static void Write(Paper paper, CheckResult result, ModuleDiagnostic diagnostic)
    {
        var style = Styles.Of(diagnostic.Severity);
        paper.Write($"{SeverityName.Of(diagnostic.Severity)} {diagnostic.Id}", style).WriteLine($": {diagnostic.Message}", Styles.Strong);

        var excerpt = SourceExcerpt.Of(result.FileOf(diagnostic), diagnostic);
        var margin = new string(' ', excerpt?.Number.Length ?? 1);
        if (result.NameOf(diagnostic) is { } name)
            paper.Write($" {margin}--> ", Styles.Frame).WriteLine($"{name}:{diagnostic.Line}:{diagnostic.Column}");

        if (excerpt is not null)
        {
            paper.WriteLine($" {margin} |", Styles.Frame);
            paper.Write($" {excerpt.Number} | ", Styles.Frame).WriteLine(excerpt.Line);
            paper.Write($" {margin} | ", Styles.Frame).WriteLine(excerpt.Marks, style);
        }

        if (DiagnosticPage.Find(diagnostic.Id) is not null)
            paper.Write($" {margin} = ", Styles.Frame).WriteLine($"help: rules explain {diagnostic.Id}");

        paper.WriteLine();
    }
}
