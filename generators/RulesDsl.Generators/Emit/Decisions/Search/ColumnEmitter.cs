using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Plans;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes the methods that tell the class of a value.</summary>
internal static class ColumnEmitter
{
    private const decimal LongestList = 128;

    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        foreach (var column in code.Plan.Columns)
        {
            var value = ColumnValue.Of(column.Subject);
            writer.WriteLine().WriteLine($"// The class of {CSharpText.Comment(column.Subject.Words)}: values that the same rules may match.");
            var head = $"private static int {code.ClassMethod(column)}({Captures.Parameters(BoundTree.Captures(value))})";
            if (column is EqualityColumn equality)
                EmitEquality(writer, code, equality, value, head);
            else
                EmitOrdered(writer, code, (OrderedColumn)column, value, head);
        }
    }

    /// <summary>The call that tells the class of a value.</summary>
    public static string Class(DecisionCode code, Column column) =>
        $"{code.ClassMethod(column)}({Captures.Arguments(BoundTree.Captures(ColumnValue.Of(column.Subject)))})";

    /// <summary>The expression that tells the cell of a tree.</summary>
    public static string Cell(DecisionCode code)
    {
        var cell = "";
        foreach (var column in code.Plan.Columns)
            cell = cell.Length == 0 ? Class(code, column) : $"({cell} * {column.Classes.Count}) + {Class(code, column)}";
        return cell.Length == 0 ? "0" : cell;
    }

    /// <summary>What values lead to some cells of a tree.</summary>
    public static string Words(DecisionCode code, IReadOnlyList<int> cells)
    {
        var words = new List<string>();
        var below = 1;
        foreach (var column in code.Plan.Columns.Reverse())
        {
            var classes = cells.Select(cell => cell / below % column.Classes.Count).Distinct().ToList();
            below *= column.Classes.Count;
            if (classes.Count < column.Classes.Count)
                words.Insert(0, $"{column.Subject.Words}: {string.Join(" or ", classes.Select(index => Words(column, index)))}");
        }

        return words.Count == 0 ? "all values" : string.Join("; ", words);
    }

    /// <summary>A name after the last part of a path.</summary>
    public static string Stem(Column column)
    {
        var name = LastName(column.Subject.Value);
        return char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    public static string LocalOf(Column column)
    {
        var name = LastName(column.Subject.Value);
        return char.ToLowerInvariant(name[0]) + name.Substring(1) + "Start";
    }

    /// <summary>The bits of all rules, where no column leaves any out.</summary>
    public static string All(int rules, int words, string word)
    {
        var last = rules - ((words - 1) * IndexSet.Width);
        var rest = last == IndexSet.Width ? "ulong.MaxValue" : $"0x{(1UL << last) - 1:X}UL";
        return words == 1 ? rest : $"({word} < {words - 1} ? ulong.MaxValue : {rest})";
    }

    private static string LastName(BoundExpression value) => value switch
    {
        BoundMember member => member.Member,
        BoundNonNull nonNull => LastName(nonNull.Operand),
        BoundName name => name.Symbol.CSharp.TrimStart('@'),
        _ => "value",
    };

    private static string Words(Column column, int index)
    {
        if (index == column.NullClass && column is not EqualityColumn)
            return "null";
        if (column is OrderedColumn ordered)
        {
            var from = index == 0 ? null : ordered.Cuts[index - 1];
            var to = index == ordered.Cuts.Count ? null : ordered.Cuts[index];
            return string.Join(" and ", new[]
            {
                from is null ? null : $"{(from.IsBelow ? ">" : ">=")} {Written(column, from.Value)}",
                to is null ? null : $"{(to.IsBelow ? "<=" : "<")} {Written(column, to.Value)}",
            }.OfType<string>());
        }

        var equality = (EqualityColumn)column;
        var named = equality.Named.Where(value => value.Class == index).Select(value => Written(column, value.Value)).ToList();
        if (index == column.NullClass)
            named.Add("null");
        if (index == equality.OtherClass)
            named.Add("anything else");
        return string.Join(" or ", named);
    }

    private static string Written(Column column, object value) => Analysis.Conditions.ExpressionWords.Of(column.Literals[value]);

    private static void EmitEquality(SourceWriter writer, DecisionCode code, EqualityColumn column, BoundExpression value, string head)
    {
        if (column.Subject.Type is NamedType && column.Classes.Count <= byte.MaxValue && column.Named.All(static pair => pair.Value is >= 0m and < LongestList))
        {
            EmitList(writer, code, column, value, head);
            return;
        }

        writer.WriteLine($"{head} => {ExpressionEmitter.EmitAt(value, Precedence.Primary, code.Scope)} switch").Open();
        var named = column.Named.GroupBy(static pair => pair.Class, pair => ExpressionEmitter.Emit(column.Literals[pair.Value], code.Scope));
        foreach (var values in named.Where(values => values.Key != column.OtherClass))
            writer.WriteLine($"{string.Join(" or ", values)} => {values.Key},");
        if (column.NullClass >= 0 && column.NullClass != column.OtherClass)
            writer.WriteLine($"null => {column.NullClass},");
        // C# refuses what nothing can come to.
        var isWhole = column.Subject.Type == SimpleType.Bool && column.NullClass != column.OtherClass && column.Named.Count(pair => pair.Class != column.OtherClass) == 2;
        if (!isWhole)
            writer.WriteLine($"_ => {column.OtherClass},");
        writer.Close(";");
    }

    // The members of an enum are small numbers as a rule: reading a list takes no jump that a processor could guess wrong.
    private static void EmitList(SourceWriter writer, DecisionCode code, EqualityColumn column, BoundExpression value, string head)
    {
        var (local, list, found) = (code.Scope.Unused("value"), code.Scope.Unused("classes"), code.Scope.Unused("number"));
        var classes = Enumerable.Repeat(column.OtherClass, (int)column.Named.Max(static pair => (decimal)pair.Value) + 1).ToArray();
        foreach (var (number, index) in column.Named)
            classes[(int)(decimal)number] = index;
        writer.Open(head);
        writer.WriteLine($"global::System.ReadOnlySpan<byte> {list} = [{string.Join(", ", classes)}];");
        EmitLocal(writer, code, column, value, local);
        writer.WriteLine($"var {found} = unchecked((ulong){local});");
        writer.WriteLine($"return {found} < {classes.Length} ? {list}[(int){found}] : {column.OtherClass};").Close();
    }

    private static void EmitLocal(SourceWriter writer, DecisionCode code, Column column, BoundExpression value, string local)
    {
        if (value.Type.IsNullable)
            writer.WriteLine($"if ({ExpressionEmitter.EmitAt(value, Precedence.Relational, code.Scope)} is not {{ }} {local})").Indent().WriteLine($"return {column.NullClass};").Outdent();
        else
            writer.WriteLine($"var {local} = {ExpressionEmitter.Emit(value, code.Scope)};");
    }

    private static void EmitOrdered(SourceWriter writer, DecisionCode code, OrderedColumn column, BoundExpression value, string head)
    {
        var local = code.Scope.Unused("value");
        writer.Open(head);
        EmitLocal(writer, code, column, value, local);
        EmitHalves(writer, code, column, local, 0, column.Cuts.Count);
        writer.Close();
    }

    // The classes from one to another, parted in the middle.
    private static void EmitHalves(SourceWriter writer, DecisionCode code, OrderedColumn column, string value, int first, int last)
    {
        if (first == last)
        {
            writer.WriteLine($"return {first};");
            return;
        }

        var middle = (first + last) / 2;
        var cut = column.Cuts[middle];
        writer.WriteLine($"if ({value} {(cut.IsBelow ? "<=" : "<")} {ExpressionEmitter.EmitAt(column.Literals[cut.Value], Precedence.Additive, code.Scope)})");
        if (first == middle)
        {
            writer.Indent().WriteLine($"return {first};").Outdent();
        }
        else
        {
            writer.Open();
            EmitHalves(writer, code, column, value, first, middle);
            writer.Close().WriteLine();
        }

        EmitHalves(writer, code, column, value, middle + 1, last);
    }
}
