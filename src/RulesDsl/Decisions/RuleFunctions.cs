namespace RulesDsl.Decisions;

/// <summary>The functions of rules for values of any type with an order. Called by generated evaluators.</summary>
public static class RuleFunctions
{
    /// <summary>The lesser of two values.</summary>
    public static T Min<T>(T left, T right)
        where T : struct, IComparable<T> => right.CompareTo(left) < 0 ? right : left;

    /// <summary>The greater of two values.</summary>
    public static T Max<T>(T left, T right)
        where T : struct, IComparable<T> => right.CompareTo(left) > 0 ? right : left;

    /// <summary>The text that comes first by the codes of its characters.</summary>
    public static string Min(string left, string right) => string.CompareOrdinal(right, left) < 0 ? right : left;

    /// <summary>The text that comes last by the codes of its characters.</summary>
    public static string Max(string left, string right) => string.CompareOrdinal(right, left) > 0 ? right : left;
}
