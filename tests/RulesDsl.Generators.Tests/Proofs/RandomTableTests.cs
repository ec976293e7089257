using System.Reflection;
using System.Text.RegularExpressions;
using RulesDsl.Decisions;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Language;
using RulesDsl.Language.Formatting;

namespace RulesDsl.Generators.Tests.Proofs;

/// <summary>The proofs against every sort of input there is: no false alarm, nothing missed, and every example is one.</summary>
public sealed partial class RandomTableTests
{
    private readonly HashSet<string> _seen = [];

    [Fact]
    public void Proofs_say_what_trying_all_inputs_says()
    {
        RandomTable.Random.Check(Check, iter: 600, longer: 20);

        Assert.Superset(new HashSet<string> { "RDSL0601", "RDSL0602", "RDSL0603", "RDSL0604", "RDSL0605", "RDSL0606", "RDSL0607", "RDSL0609" }, _seen);
    }

    [Fact]
    public void Examples_are_what_they_are_said_to_be_when_compiled_tables_evaluate_them_and_the_spelling_does_not_matter() =>
        RandomTable.Random.Check(EvaluateExamples, iter: 80, longer: 20);

    private static void EvaluateExamples(RandomTable table)
    {
        var text = RulesProject.Compile("", ("t.rules", table.Text));
        var yaml = RulesProject.Compile("", ("t.rules.yaml", RulePrinter.Print(RuleParser.Parse("t.rules", table.Text).Module, Spelling.Yaml)));
        Assert.Equal(text.Proofs.Select(IdOf).Order(StringComparer.Ordinal), yaml.Proofs.Select(IdOf).Order(StringComparer.Ordinal));
        Assert.Equal(text.Proofs.Select(Example), yaml.Proofs.Select(Example));
        if (text.Proofs.Any(static found => IdOf(found) == "RDSL0609"))
            return;

        foreach (var project in new[] { text, yaml })
        {
            var evaluate = project.Load().GetType("Shop.T")!.GetMethods().Single(method => method.Name == "Evaluate" && method.GetParameters().Length == table.Columns.Count);
            foreach (var found in project.Proofs)
            {
                foreach (var input in Example(found) is { } example ? table.ArgumentsOf(example, evaluate) : [])
                {
                    if (Gap().IsMatch(found))
                        Assert.Null(evaluate.Invoke(null, input));
                    else
                        Assert.IsType<RuleEvaluationException>(Assert.Throws<TargetInvocationException>(() => evaluate.Invoke(null, input)).InnerException);
                }
            }
        }
    }

    private static string? Example(string found) =>
        Both().Match(found) is { Success: true } both ? both.Groups["input"].Value : Gap().Match(found) is { Success: true } gap ? gap.Groups["input"].Value : null;

    private void Check(RandomTable table)
    {
        var project = RulesProject.Compile("", ("t.rules", table.Text));
        Assert.DoesNotContain(project.Diagnostics, static found => found.StartsWith("Error", StringComparison.Ordinal));
        var proofs = project.Proofs;
        for (var row = 0; row < table.Count; row++)
        {
            var ids = proofs.Where(found => LineOf(found) == table.FirstLine + row).Select(IdOf).Where(static id => id != "RDSL0602").ToList();
            Assert.True(Expected(table, row).SequenceEqual(ids.Order(StringComparer.Ordinal)), $"Row {row + 1}: expected {string.Join(" ", Expected(table, row))}, found {string.Join("\n", proofs)}\n{table.Text}");
        }

        Assert.True(table.HasGap == proofs.Any(static found => IdOf(found) is "RDSL0607" or "RDSL0609"), $"A gap: {table.HasGap}, found {string.Join("\n", proofs)}\n{table.Text}");
        foreach (var found in proofs)
        {
            CheckExample(table, found);
            _seen.Add(IdOf(found));
        }
    }

    private static IEnumerable<string> Expected(RandomTable table, int row)
    {
        if (table.IsNever(row))
            return ["RDSL0601"];

        var before = Enumerable.Range(0, row).Where(other => !table.IsNever(other)).ToList();
        var found = new List<string>();
        if (before.Exists(other => table.IsTwin(row, other) && table.AreAlike(row, other)))
            found.Add("RDSL0606");
        else if (table.Hit == "first" && table.IsHidden(row))
            found.Add("RDSL0603");
        if (table.Hit == "unique" && before.Exists(other => table.Meet(row, other)))
            found.Add("RDSL0604");
        if (table.Hit == "any" && before.Exists(other => !table.AreAlike(row, other) && table.Meet(row, other)))
            found.Add("RDSL0605");
        return found.Order(StringComparer.Ordinal);
    }

    private static void CheckExample(RandomTable table, string found)
    {
        var row = LineOf(found) - table.FirstLine;
        if (Both().Match(found) is { Success: true } both)
        {
            var other = int.Parse(both.Groups["other"].Value, System.Globalization.CultureInfo.InvariantCulture) - table.FirstLine;
            Assert.True(table.MatchesAll(row, both.Groups["input"].Value) && table.MatchesAll(other, both.Groups["input"].Value), $"{found}\n{table.Text}");
        }
        else if (Gap().Match(found) is { Success: true } gap)
        {
            Assert.True(Enumerable.Range(0, table.Count).All(each => table.MatchesNone(each, gap.Groups["input"].Value)), $"{found}\n{table.Text}");
        }
    }

    private static string IdOf(string found) => found.Split(' ')[1];

    private static int LineOf(string found) => int.Parse(Line().Match(found).Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\((?<line>\d+),\d+\): ", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"\(line (?<other>\d+)\): both match (?<input>.*?)(, which 'hit| and give different)", RegexOptions.ExplicitCapture)]
    private static partial Regex Both();

    [GeneratedRegex(@"(matches|no rule matches) (?<input>.*): add a rule for it", RegexOptions.ExplicitCapture)]
    private static partial Regex Gap();
}
