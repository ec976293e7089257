using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Generators.Tests.Diagnostics;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Tests.Mistakes;

/// <summary>What people mistype, to the character: the message, its place, that nothing else is said and that nothing else is lost.</summary>
public sealed class MistakeTests
{
    private static readonly Dictionary<string, Mistake> All = new[] { "text", "yaml" }.SelectMany(MistakeFile.ReadAll).ToDictionary(static mistake => mistake.ToString());

    public static TheoryData<string> Titles => [.. All.Keys];

    [Theory]
    [InlineData("text")]
    [InlineData("yaml")]
    public void There_are_at_least_sixty_in_each_spelling(string spelling) =>
        Assert.True(All.Values.Count(mistake => mistake.Group.StartsWith(spelling, StringComparison.Ordinal)) >= 60);

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_mistake_is_told_once_at_its_place_and_hides_nothing_behind_it(string title)
    {
        var mistake = All[title];

        var project = Compile(mistake, mistake.MarkedFile);

        Assert.Equal(mistake.MarkedFile, Mark(mistake.MarkedFile, project.Found));
        Assert.Equal([.. mistake.Messages, Mistake.PlantedMessage], Messages(project));
        Assert.Empty(project.Compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error).Select(static found => found.ToString()));
        Assert.Empty(mistake.Neighbours.Except(Names(RuleParser.Parse(mistake.FileName, Unmarked(mistake.MarkedFile)).Module)));
    }

    private static RulesProject Compile(Mistake mistake, string marked) => RulesProject.Compile(PageModel.CSharp, (mistake.FileName, Unmarked(marked)));

    private static string Unmarked(string marked) => marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    private static IEnumerable<string> Messages(RulesProject project) => InOrder(project.Found)
        .Select(static found => $"{(found.Severity == DiagnosticSeverity.Error ? "" : $"{found.Severity} ")}{found.Id} {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");

    private static IEnumerable<Diagnostic> InOrder(ImmutableArray<Diagnostic> diagnostics) => diagnostics.OrderBy(static found => found.Location.SourceSpan.Start);

    // The file as the test describes it, made from what was found in it: lines and columns must say the same as the offsets.
    private static string Mark(string marked, ImmutableArray<Diagnostic> diagnostics)
    {
        var text = Unmarked(marked);
        var lines = text.Split('\n');
        foreach (var location in InOrder(diagnostics).Reverse().Select(static found => found.Location).DistinctBy(static it => it.SourceSpan))
        {
            var span = location.SourceSpan;
            var position = location.GetLineSpan().StartLinePosition;
            Assert.Equal(span.Start, lines.Take(position.Line).Sum(static line => line.Length + 1) + position.Character);
            text = text.Insert(span.End, "⟧").Insert(span.Start, "⟦");
        }

        return text;
    }

    private static IEnumerable<string> Names(ModuleSyntax module) => module.Declarations.SelectMany(static declaration => declaration switch
    {
        RulesetSyntax ruleset => ruleset.Rules.Select(static rule => rule.Name.Text).Prepend(ruleset.Name.Text),
        TableSyntax table => table.Rows.SelectMany(static row => row.Cells).OfType<AttributeCellSyntax>().Select(static cell => cell.Value.Text).Prepend(table.Name.Text),
        GraphSyntax graph => graph.Jobs.Select(static job => job.Name.Text).Prepend(graph.Name.Text),
        _ => [declaration.Name.Text],
    });
}
