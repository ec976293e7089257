using System.Globalization;
using System.Reflection;
using CsCheck;

namespace RulesDsl.Generators.Tests.Proofs;

/// <summary>A random table, and what it does with every sort of input.</summary>
internal sealed class RandomTable
{
    private static readonly string[] Hits = ["first", "unique", "any"];

    private readonly IReadOnlyList<RandomColumn> _columns;
    private readonly IReadOnlyList<(RandomCell[] Cells, int Output)> _rows;
    private readonly IReadOnlyList<object?>[] _values;

    private RandomTable(IReadOnlyList<RandomColumn> columns, IReadOnlyList<(RandomCell[] Cells, int Output)> rows, string hit, bool isComplete)
    {
        (_columns, _rows, Hit, IsComplete) = (columns, rows, hit, isComplete);
        // Of values that no cell tells apart one is enough.
        _values = [.. columns.Select((column, index) => (IReadOnlyList<object?>)[.. column.Values.DistinctBy(value => string.Concat(rows.Select(row => row.Cells[index].Holds(value) ? '1' : '0')))])];
    }

    public static Gen<RandomTable> Random { get; } = Of(7, Hits);

    /// <summary>Tables of up to so many rows, all of which can be evaluated.</summary>
    public static Gen<RandomTable> Of(int rows, params string[] hits) =>
        from columns in Gen.Shuffle(RandomColumn.All.ToArray(), 1, 4)
        from some in RowGen(columns).Array[1, rows]
        from hit in Gen.Int[0, hits.Length - 1].Select(index => hits[index])
        from isComplete in Gen.Bool
        select new RandomTable(columns, some, hit, isComplete && hits == Hits);

    public string Hit { get; }

    public bool IsComplete { get; }

    /// <summary>The line of the first row, and how many rows there are.</summary>
    public int FirstLine { get; } = 7;

    public int Count => _rows.Count;

    public string Text => $"""
        namespace Shop
        enum Tier {"{"} Bronze, Silver, Gold {"}"}
        table T({string.Join(", ", _columns.Select(static column => $"{column.Name}: {column.Type}"))}) -> int
          hit {Hit}
          {(IsComplete ? "complete" : "")}
          | {string.Join(" | ", _columns.Select(static column => column.Name))} | => n |
          {string.Join("\n  ", _rows.Select(static row => $"| {string.Join(" | ", row.Cells.Select(static cell => cell.Text))} | {row.Output} |"))}

        """;

    public bool IsNever(int row) => !Inputs.Any(input => Matches(row, input));

    public bool IsTwin(int row, int other) => Inputs.All(input => Matches(row, input) == Matches(other, input));

    public bool AreAlike(int row, int other) => _rows[row].Output == _rows[other].Output;

    public bool Meet(int row, int other) => Inputs.Any(input => Matches(row, input) && Matches(other, input));

    public bool IsHidden(int row) => Inputs.All(input => !Matches(row, input) || Enumerable.Range(0, row).Any(before => Matches(before, input)));

    public bool HasGap => Inputs.Any(input => !Enumerable.Range(0, Count).Any(row => Matches(row, input)));

    /// <summary>Whether a row of the table matches every input that an example describes, or none does.</summary>
    public bool MatchesAll(int row, string example) => Examples(example).All(input => Matches(row, input));

    public bool MatchesNone(int row, string example) => Examples(example).All(input => !Matches(row, input));

    // What an example does not name may be anything.
    private IEnumerable<object?[]> Examples(string example)
    {
        var parts = example == "any input" ? [] : example.Split(", ").ToDictionary(static part => part.Split(' ')[0], static part => part);
        Assert.All(parts.Keys, name => Assert.Contains(_columns, column => column.Name == name));
        return Product(0, [.. _columns.Select((column, index) => parts.TryGetValue(column.Name, out var part) ? [Read(column, part)] : _values[index])]);
    }

    /// <summary>Some of the inputs that an example describes, as arguments of a method.</summary>
    public IEnumerable<object?[]> ArgumentsOf(string example, MethodInfo method) =>
        Examples(example).Take(3).Select(input => method.GetParameters().Select((parameter, index) => Argument(input[index], parameter.ParameterType)).ToArray());

    /// <summary>A value of an input, as an argument of C#.</summary>
    public static object? Argument(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => null,
            string text when type.IsEnum => Enum.Parse(type, text),
            string text when type == typeof(bool) => bool.Parse(text),
            decimal number => Convert.ChangeType(number, type, CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    private static object? Read(RandomColumn column, string part) => part.EndsWith("is null", StringComparison.Ordinal)
        ? null
        : part.Split(" = ") is [_, var written] && written.StartsWith('"') ? written.Trim('"')
        : column.Type.TrimEnd('?') is "int" or "decimal" ? decimal.Parse(part.Split(" = ")[1], CultureInfo.InvariantCulture) : part.Split(" = ")[1];

    /// <summary>The names and types of the columns.</summary>
    public IReadOnlyList<RandomColumn> Columns => _columns;

    /// <summary>The outputs of the rows that match an input, in order.</summary>
    public IEnumerable<int> Outputs(object?[] input) => Enumerable.Range(0, Count).Where(row => Matches(row, input)).Select(row => _rows[row].Output);

    /// <summary>Some inputs, the same each time.</summary>
    public IEnumerable<object?[]> SomeInputs(int count)
    {
        var random = new Random(7);
        return Enumerable.Range(0, count).Select(_ => _values.Select(values => values[random.Next(values.Count)]).ToArray());
    }

    private IReadOnlyList<object?[]> Inputs => field ??= [.. Product(0, _values)];

    /// <summary>Whether a row matches an input.</summary>
    public bool Matches(int row, object?[] input) => !_rows[row].Cells.Where((cell, index) => !cell.Holds(input[index])).Any();

    private static IEnumerable<object?[]> Product(int from, IReadOnlyList<object?>[] values) => from == values.Length
        ? [[]]
        : values[from].SelectMany(value => Product(from + 1, values).Select(rest => (object?[])[value, .. rest]));

    private static Gen<(RandomCell[] Cells, int Output)> RowGen(IReadOnlyList<RandomColumn> columns) => Gen.Select(
        columns.Aggregate(Gen.Const(Array.Empty<RandomCell>()), static (cells, column) => Gen.Select(cells, column.Cell, static (all, cell) => (RandomCell[])[.. all, cell])),
        Gen.Int[1, 2],
        static (cells, output) => (cells, output));
}
