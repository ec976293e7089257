using RulesDsl.Dynamic;
using Spectre.Console;

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
    // More places are no help to anybody who reads.
    private const int MostRelated = 3;

    public static void Write(Paper paper, CheckResult result, ModuleDiagnostic diagnostic)
    {
        var style = Styles.Of(diagnostic.Severity);
        paper.Write($"{SeverityName.Of(diagnostic.Severity)} {diagnostic.Id}", style).WriteLine($": {diagnostic.Message}", Styles.Strong);

        var place = diagnostic.Place;
        var excerpt = SourceExcerpt.Of(result.FileOf(place.File), place);
        var related = diagnostic.Related.Take(MostRelated).Select(other => (Place: other, Excerpt: SourceExcerpt.Of(result.FileOf(other.File), other, '-'))).ToList();
        var width = related.Select(static other => other.Excerpt).Prepend(excerpt).Max(static shown => shown?.Number.Length ?? 1);
        var margin = new string(' ', width);
        WriteExcerpt(paper, result, place, excerpt, "-->", style, width);
        foreach (var (other, shown) in related)
            WriteExcerpt(paper, result, other, shown, ":::", Styles.Frame, width);
        if (diagnostic.Related.Count > MostRelated)
            paper.Write($" {margin} = ", Styles.Frame).WriteLine($"and {diagnostic.Related.Count - MostRelated} more");
        if (DiagnosticPage.Ids.Contains(diagnostic.Id))
            paper.Write($" {margin} = ", Styles.Frame).WriteLine($"help: rules explain {diagnostic.Id}");

        paper.WriteLine();
    }

    private static void WriteExcerpt(Paper paper, CheckResult result, SourcePlace place, SourceExcerpt? excerpt, string arrow, Style style, int width)
    {
        var margin = new string(' ', width);
        if (result.NameOf(place.File) is { } name)
            paper.Write($" {margin}{arrow} ", Styles.Frame).WriteLine($"{name}:{place.Line}:{place.Column}");
        if (excerpt is null)
            return;

        paper.WriteLine($" {margin} |", Styles.Frame);
        paper.Write($" {excerpt.Number.PadLeft(width)} | ", Styles.Frame).WriteLine(excerpt.Line);
        paper.Write($" {margin} | ", Styles.Frame).WriteLine(excerpt.Marks, style);
    }
}
