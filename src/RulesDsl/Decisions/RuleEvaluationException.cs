namespace RulesDsl.Decisions;

/// <summary>
/// Thrown when a value that a rule needs cannot be computed: a division by zero, a number too large for its type, or an exception
/// inside a method that the rule calls. Tells the rule, the place in the rules file and the values that took part.
/// </summary>
public sealed class RuleEvaluationException : Exception
{
    /// <summary>Makes the exception from what failed and where.</summary>
    /// <param name="rule">The rule, job or <c>let</c> as named in the rules file.</param>
    /// <param name="file">Path of the rules file.</param>
    /// <param name="line">Line of the expression, from 1.</param>
    /// <param name="column">Column of the expression, from 1.</param>
    /// <param name="values">What the expression read, as written there, with the value of each.</param>
    /// <param name="cause">What the computation threw.</param>
    public RuleEvaluationException(
        string rule, string file, int line, int column, IReadOnlyList<KeyValuePair<string, object?>> values, Exception cause)
        : base(Describe(rule, file, line, column, values, cause), cause)
    {
        Rule = rule;
        File = file;
        Line = line;
        Column = column;
        Values = values;
    }

    /// <summary>The rule, job or <c>let</c> as named in the rules file.</summary>
    public string Rule { get; }

    /// <summary>Path of the rules file.</summary>
    public string File { get; }

    /// <summary>Line of the expression, from 1.</summary>
    public int Line { get; }

    /// <summary>Column of the expression, from 1.</summary>
    public int Column { get; }

    /// <summary>What the expression read, as written in the rules file, with the value of each.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Values { get; }

    /// <summary>Whether <paramref name="exception"/> is to be reported as a failed evaluation: not one that already is, and no cancellation.</summary>
    public static bool IsCausedBy(Exception exception) => exception is not (RuleEvaluationException or OperationCanceledException);

    private static string Describe(
        string rule, string file, int line, int column, IReadOnlyList<KeyValuePair<string, object?>> values, Exception cause)
    {
        var known = string.Join(", ", values.Select(static value => $"{value.Key} = {Show(value.Value)}"));
        return $"Rule \"{rule}\" cannot be evaluated: {cause.Message.TrimEnd('.')}, at line {line}, column {column} of {file}"
            + (known.Length == 0 ? "." : $", where {known}.");
    }

    // What tells of a failure must not fail itself, and a value's own ToString may.
    private static string Show(object? value)
    {
        try
        {
            return value is null ? "null" : value is string text ? $"\"{text}\"" : RuleTexts.Show(value) ?? "";
        }
        catch (Exception)
        {
            return value!.GetType().Name;
        }
    }
}
