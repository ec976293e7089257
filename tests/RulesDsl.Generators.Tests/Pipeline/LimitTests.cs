using System.Globalization;
using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Pipeline;

/// <summary>A file that is too large costs the compiler no more than a look at its length, and hides nothing of the others.</summary>
public sealed class LimitTests
{
    private const int HundredMegabytes = 100 * 1024 * 1024;
    private const string Message = "(1,1): The file has more than 4,000,000 characters; split it into several.";

    [Theory]
    [InlineData("huge.rules")]
    [InlineData("huge.rules.yaml")]
    [InlineData("huge.rules.yml")]
    public void A_file_of_100_MB_is_refused_unread(string file) =>
        Assert.Equal([$"RDSL0181 {file}{Message}"], Diagnose(new UnreadText(RulesProject.Root + file, HundredMegabytes)));

    [Theory]
    [InlineData("fees.rules", "table Fees(a: int) -> int\n  | a | => fee |\n  rows \"huge.rules.csv\"\n")]
    [InlineData("fees.rules.yaml", "table: Fees\ninputs: { a: int }\noutput: int\ncolumns: [a, => fee]\nrows: huge.rules.csv\n")]
    public void Rows_of_100_MB_are_refused_unread(string file, string rules) => Assert.Equal(
        [$"RDSL0181 huge.rules.csv{Message}"],
        Diagnose(new RulesText(RulesProject.Root + file, rules), new UnreadText(RulesProject.Root + "huge.rules.csv", HundredMegabytes)));

    [Fact]
    public void Rows_of_100_MB_that_nobody_asks_for_are_unused_and_unread() =>
        Assert.StartsWith("RDSL0331 huge.rules.csv", Assert.Single(Diagnose(new UnreadText(RulesProject.Root + "huge.rules.csv", HundredMegabytes))), StringComparison.Ordinal);

    // Guessing costs a comparison with each known name: nobody would read the guesses for the rest.
    [Theory]
    [InlineData("when ordr.Total > 1 then 1", "did you mean 'order'?")]
    [InlineData("when order.Totl > 1 then 1", "did you mean 'Total'?")]
    [InlineData("when order.Name is Totl then 1", "did you mean 'Total'?")]
    public void What_was_meant_is_guessed_for_every_mistake_that_is_shown(string rule, string guess)
    {
        var rules = string.Concat(Enumerable.Range(0, 300).Select(i => $"rule \"{i}\" {rule}\n"));

        var found = RulesProject.Compile("namespace Shop { public record Order(decimal Total, string Name); }", ("a.rules", $"namespace Shop\nruleset R(order: Order) -> int\n{rules}")).Diagnostics;

        Assert.Equal(201, found.Count);
        Assert.Equal(200, found.Count(one => one.EndsWith(guess, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> Diagnose(params AdditionalText[] files)
    {
        var other = new RulesText(RulesProject.Root + "other.rules", "namespace Shop\nenum Level { Low }\n");
        RulesProject.Driver([other, .. files]).RunGeneratorsAndUpdateCompilation(RulesProject.Empty(""), out var compilation, out var found);
        Assert.NotNull(compilation.GetTypeByMetadataName("Shop.Level"));
        return [.. found.Select(static diagnostic =>
        {
            var place = diagnostic.Location.GetLineSpan();
            return $"{diagnostic.Id} {place.Path[RulesProject.Root.Length..]}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        })];
    }
}
