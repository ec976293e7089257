using System.Globalization;

namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>One test of a rule: a field, a comparison of C#'s or <c>in</c>, and what it is compared with.</summary>
/// <param name="Field">The member of <see cref="Application"/>.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Value">The number, bool or member that it is compared with; of a range its lower end.</param>
/// <param name="Before">Of a range the upper end, which is not in it.</param>
/// <param name="Share">How many facts are likely to pass, from 0 to 1.</param>
internal sealed record Test(string Field, string Operator, string Value, string? Before, double Share)
{
    /// <summary>The test as rules say it.</summary>
    public string Rules => (Operator, Field) switch
    {
        ("..", _) => $"loan.{Field} in {Value}..<{Before}",
        ("in", _) => $"loan.{Field} in [{Value}]",
        ("==", "Channel") => $"loan.Channel == \"{Value}\"",
        _ => $"loan.{Field} {Operator} {Value}",
    };

    /// <summary>The test as a developer writes it.</summary>
    public string CSharp => (Operator, Field) switch
    {
        ("..", _) => $"loan.{Field} >= {Value} && loan.{Field} < {Before}",
        ("in", "Area") => "loan.Area is " + string.Join(" or ", Value.Split(", ").Select(static member => $"Area.{member}")),
        ("==", "Area" or "Kind") => $"loan.{Field} == {Field}.{Value}",
        ("==", "Channel") => $"loan.Channel == \"{Value}\"",
        _ => $"loan.{Field} {Operator} {Value}",
    };

    /// <summary>A number as both write it.</summary>
    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
