using System.Globalization;

namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>One test of a rule: a field, a comparison of C#'s or <c>in</c>, and what it is compared with.</summary>
/// <param name="Field">The member of the fact. One of an enum is called as the enum is.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Value">The number, bool, quoted text or member that it is compared with; of a range its lower end.</param>
/// <param name="Before">Of a range the upper end, which is not in it.</param>
/// <param name="Share">How many facts are likely to pass, from 0 to 1.</param>
internal sealed record Test(string Field, string Operator, string Value, string? Before, double Share)
{
    /// <summary>The test as rules say it.</summary>
    public string Rules => Operator switch
    {
        ".." => $"loan.{Field} in {Value}..<{Before}",
        "in" => $"loan.{Field} in [{Value}]",
        _ => $"loan.{Field} {Operator} {Value}",
    };

    /// <summary>The test as a developer writes it.</summary>
    public string CSharp => Operator switch
    {
        ".." => $"loan.{Field} >= {Value} && loan.{Field} < {Before}",
        "in" => $"loan.{Field} is {string.Join(" or ", Value.Split(", ").Select(Literal))}",
        _ => $"loan.{Field} {Operator} {Literal(Value)}",
    };

    /// <summary>The test as a lambda that is read at run time says it: without patterns, and with members as text, because some are words of that language.</summary>
    public string Lambda => Operator switch
    {
        "in" => $"({string.Join(" || ", Value.Split(", ").Select(value => $"loan.{Field} == {Text(value)}"))})",
        "==" => $"loan.{Field} == {Text(Value)}",
        _ => CSharp,
    };

    /// <summary>A value in C#.</summary>
    public string Literal(string value) => IsMember(value) ? $"{Field}.{value}" : value;

    /// <summary>A number as both write it.</summary>
    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(string value) => IsMember(value) ? $"\"{value}\"" : value;

    private static bool IsMember(string value) => char.IsLetter(value[0]) && value is not ("true" or "false");
}
