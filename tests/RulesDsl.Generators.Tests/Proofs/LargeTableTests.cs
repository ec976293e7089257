using System.Globalization;
using System.Text;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Proofs;

/// <summary>Tables of 1,000 rows and 8 columns are proved, whatever is in them.</summary>
public sealed class LargeTableTests
{
    private const int Rows = 1000;

    [Fact]
    public void A_thousand_rows_that_cover_everything_once_are_complete_and_unique() => Assert.Empty(Proofs("unique", static row => Cells(row, Rows)));

    [Fact]
    public void A_gap_among_a_thousand_rows_is_found() => Assert.Contains(
        "no rule matches",
        Assert.Single(Proofs("unique", static row => row == 777 ? Cells(row, Rows).Replace("false", "true", StringComparison.Ordinal).Replace("| A |", "| B |", StringComparison.Ordinal) : Cells(row, Rows)), static found => found.Contains("RDSL0609", StringComparison.Ordinal)),
        StringComparison.Ordinal);

    [Fact]
    public void A_thousand_rows_of_random_ranges_are_proved()
    {
        var random = new Random(7);
        var found = Proofs("first", _ => $"| {Range(random)} | {Range(random)} | {Range(random)} | {Range(random)} | {random.Next(2) == 0} | {"ABCDE"[random.Next(5)]} | - | {Range(random)} |".Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal));

        Assert.DoesNotContain(found, static text => text.Contains("RDSL0610", StringComparison.Ordinal));
        Assert.Contains(found, static text => text.Contains("RDSL0609", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public Task A_thousand_rows_that_all_overlap_are_told_each_once() => Task.Run(static () => Assert.Equal(
        Rows - 1,
        Proofs("unique", static _ => "| > 5 | < 90 | - | - | - | - | not(\"x\") | > 3 |").Count(static found => found.Contains("RDSL0604", StringComparison.Ordinal))));

    [Fact(Timeout = 60_000)]
    public Task A_thousand_ranges_of_texts_and_the_beginning_of_one_are_proved() => Task.Run(static () =>
    {
        var count = 0;
        Assert.Contains(
            Proofs("first", _ => $"| - | - | - | - | - | - | {(++count == Rows ? "starts with \"S\"" : $"\"{count:0000}\"..\"{count:0000}z\"")} | - |"),
            static found => found.Contains("RDSL0609", StringComparison.Ordinal));
    });

    [Fact]
    public void More_values_than_a_proof_can_tell_apart_are_told()
    {
        var names = Enumerable.Range(1, 65).Select(static number => $"a{number}").ToList();

        var found = RulesProject.Compile("", ("t.rules", $"namespace Shop\nruleset T({string.Join(", ", names.Select(static name => $"{name}: int"))}) -> int\n"
            + string.Concat(names.Select(static name => $"rule \"{name}\" when {name} > 0 then 1\n")))).Proofs;

        Assert.Contains("RDSL0610", Assert.Single(found), StringComparison.Ordinal);
        Assert.Contains("it is too large", found[0], StringComparison.Ordinal);
    }

    // Three of sixty flags in each rule, as many rules as make it hardest to find an input that none of them matches.
    [Fact(Timeout = 120_000)]
    public Task A_search_without_an_end_has_one() => Task.Run(static () =>
    {
        var random = new Random(11);
        var flags = Enumerable.Range(1, 60).Select(static number => $"f{number}").ToArray();
        var rules = Enumerable.Range(1, 256).Select(number =>
        {
            random.Shuffle(flags);
            return $"rule \"{number}\" when {string.Join(" and ", flags.Take(3).Select(flag => random.Next(2) == 0 ? flag : $"not {flag}"))} then {number}\n";
        }).ToList();

        var found = RulesProject.Compile("", ("t.rules", $"namespace Shop\nruleset T({string.Join(", ", flags.Select(static flag => $"{flag}: bool"))}) -> int\n{string.Concat(rules)}")).Proofs;

        Assert.Contains("its conditions have too many combinations", Assert.Single(found, static text => text.Contains("RDSL0610", StringComparison.Ordinal)), StringComparison.Ordinal);
    });

    // 10 × 10 × 2 × 5 classes, each in one row; three columns say the same in other words.
    private static string Cells(int row, int rows)
    {
        var (a, b, flag, letter) = (row % 10, row / 10 % 10, row / 100 % 2, row / 200 % 5);
        return $"| {Part(a)} | {Part(b)} | - | - | {(flag == 0 ? "true" : "false")} | {"ABCDE"[letter]} | - | {(rows > 0 ? "-" : "1")} |";
    }

    private static string Part(int part) => part switch
    {
        0 => "< 10",
        9 => ">= 90",
        _ => string.Create(CultureInfo.InvariantCulture, $"{part * 10} ..< {(part + 1) * 10}"),
    };

    private static string Range(Random random)
    {
        var from = random.Next(1000);
        return random.Next(3) == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{from}..{from + 1 + random.Next(900)}");
    }

    private static IReadOnlyList<string> Proofs(string hit, Func<int, string> cells)
    {
        var text = new StringBuilder($"namespace Shop\nenum Letter {{ A, B, C, D, E }}\ntable T(a: decimal, b: int, c: int, d: decimal, e: bool, f: Letter, g: string, h: int) -> int\n  hit {hit}\n  complete\n  | a | b | c | d | e | f | g | h | => n |\n");
        for (var row = 0; row < Rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"  {cells(row)} {row} |\n");
        var project = RulesProject.Compile("", ("t.rules", text.ToString()));
        Assert.Empty(project.Diagnostics);
        return project.Proofs;
    }
}
