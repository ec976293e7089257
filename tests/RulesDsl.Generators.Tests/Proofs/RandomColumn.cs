using System.Globalization;
using CsCheck;

namespace RulesDsl.Generators.Tests.Proofs;

/// <summary>A column of a random table: how its cells are written and what they mean, and the values that cells tell apart.</summary>
/// <param name="Name">The input that it asks about.</param>
/// <param name="Type">The type of the input.</param>
/// <param name="Values">One value at least of every sort that any cell tells apart, null among them where the type has it.</param>
/// <param name="Written">How the build writes a value in an example.</param>
/// <param name="Cell">A cell.</param>
internal sealed record RandomColumn(string Name, string Type, IReadOnlyList<object?> Values, Func<object?, string> Written, Gen<RandomCell> Cell)
{
    private static readonly string[] Parts = ["A", "AB", "a", "B", "BA"];

    private static readonly Gen<RandomCell> Any = Gen.Const(new RandomCell("-", static _ => true));

    public static readonly IReadOnlyList<RandomColumn> All =
    [
        Numbers("count", "int", 1),
        Numbers("total", "decimal", 0.5m),
        Nullable(Numbers("rank", "int", 1)),
        Members("tier", "Tier", "Bronze", "Silver", "Gold"),
        Members("express", "bool", "true", "false"),
        Nullable(Members("gift", "bool", "true", "false")),
        Texts("country"),
        Nullable(Texts("code")),
    ];

    private static RandomColumn Numbers(string name, string type, decimal step)
    {
        var bound = Gen.Int[0, 4];
        var test = Gen.OneOf(
            bound.Select(static n => new RandomCell($"{n}", value => value is decimal v && v == n)),
            bound.Select(static n => new RandomCell($"<= {n}", value => value is decimal v && v <= n)),
            bound.Select(static n => new RandomCell($"> {n}", value => value is decimal v && v > n)),
            bound.Select(static n => new RandomCell($"< {n}", value => value is decimal v && v < n)),
            bound.Select(static n => new RandomCell($">= {n}", value => value is decimal v && v >= n)),
            Gen.Select(bound, bound, static (from, to) => (From: Math.Min(from, to), To: Math.Max(from, to) + 1))
                .Select(static range => new RandomCell($"{range.From} <.. {range.To}", value => value is decimal v && v > range.From && v <= range.To)));
        return new(name, type, [.. Enumerable.Range(0, (int)(7 / step) + 1).Select(index => (object?)(-1 + (index * step)))], Number, Cells(test));
    }

    private static RandomColumn Members(string name, string type, params string[] members)
    {
        var test = Gen.Int[0, members.Length - 1].Select(index => members[index]).Select(static member => new RandomCell(member, value => value as string == member));
        return new(name, type, members, static value => (string)value!, Cells(test));
    }

    private static RandomColumn Texts(string name)
    {
        var part = Gen.Int[0, 4].Select(static index => Parts[index]);
        var by = Gen.Select(part, Gen.Bool, static (text, ignoresCase) => (
            Part: text, Written: $"\"{text}\"{(ignoresCase ? " ignoring case" : "")}", Comparison: ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
        var test = Gen.OneOf(
            part.Select(static text => new RandomCell($"\"{text}\"", value => value as string == text)),
            by.Select(static by => new RandomCell($"starts with {by.Written}", value => value is string v && v.StartsWith(by.Part, by.Comparison))),
            by.Select(static by => new RandomCell($"ends with {by.Written}", value => value is string v && v.EndsWith(by.Part, by.Comparison))),
            by.Select(static by => new RandomCell($"contains {by.Written}", value => value is string v && v.Contains(by.Part, by.Comparison))));
        string[] letters = ["", "A", "B", "a", "b", "-"];
        var texts = letters.SelectMany(first => letters.SelectMany(second => letters.SelectMany(third => letters.SelectMany(fourth => letters.Select(fifth => first + second + third + fourth + fifth))))).Distinct();
        return new(name, "string", [.. texts], static value => $"\"{value}\"", Cells(test));
    }

    private static RandomColumn Nullable(RandomColumn column) => new(
        column.Name, column.Type + "?", [.. column.Values, null], value => value is null ? "null" : column.Written(value),
        Gen.Frequency((5, column.Cell), (1, Gen.Const(new RandomCell("null", static value => value is null))), (1, Gen.Const(new RandomCell("not(null)", static value => value is not null)))));

    private static Gen<RandomCell> Cells(Gen<RandomCell> test) => Gen.Frequency(
        (3, Any),
        (5, test),
        (2, Gen.Select(test, test, static (one, other) => new RandomCell($"{one.Text}, {other.Text}", value => one.Holds(value) || other.Holds(value)))),
        (2, Gen.Select(test, test, static (one, other) => new RandomCell($"not({one.Text}, {other.Text})", value => !one.Holds(value) && !other.Holds(value)))));

    private static string Number(object? value) => ((decimal)value!).ToString("0.###", CultureInfo.InvariantCulture);
}
