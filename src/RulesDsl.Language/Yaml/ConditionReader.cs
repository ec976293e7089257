using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads a condition: an expression, a tree of <c>all</c>, <c>any</c>, <c>none</c> and <c>not</c>, or a map from paths to unary tests.</summary>
internal static class ConditionReader
{
    public static ExpressionSyntax Read(YamlNode node, YamlValues values)
    {
        if (node is YamlMapping { Entries.Count: > 0 } mapping)
            return Join(LogicalOperator.And, ReadEntries(mapping, values), node.Span);

        if (node is YamlScalar)
            return values.Expression(node, "a condition");

        values.WrongKind(node, "a condition", "an expression, or a map; a list stands below 'all:' or 'any:'");
        return new ErrorSyntax(node.Span);
    }

    private static EquatableArray<ExpressionSyntax> ReadEntries(YamlMapping mapping, YamlValues values) =>
        mapping.Entries.Distinct(values.Diagnostics).Select(entry => ReadEntry(entry, values)).ToEquatableArray();

    // What other rule files call the keys, and the keys in capitals.
    private static readonly Dictionary<string, string> Habits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["and"] = "all", ["both"] = "all", ["every"] = "all", ["allof"] = "all", ["or"] = "any", ["either"] = "any", ["oneof"] = "any", ["anyof"] = "any", ["neither"] = "none", ["nor"] = "none",
        ["all"] = "all", ["any"] = "any", ["none"] = "none", ["not"] = "not",
    };

    private static ExpressionSyntax ReadEntry(YamlEntry entry, YamlValues values) => ReadEntry(KeyOf(entry, values), entry, values);

    private static string KeyOf(YamlEntry entry, YamlValues values)
    {
        if (!Habits.TryGetValue(entry.Key.Text, out var meant) || meant == entry.Key.Text)
            return entry.Key.Text;

        // A name of the rules may be the same word.
        if (entry.Value is YamlScalar)
            return entry.Key.Text;

        values.Diagnostics.Add(YamlDiagnostics.OtherLogic(entry.Key.Span, entry.Key.Text, meant));
        return meant;
    }

    private static ExpressionSyntax ReadEntry(string key, YamlEntry entry, YamlValues values) => key switch
    {
        "all" => ReadGroup(LogicalOperator.And, entry, values),
        "any" => ReadGroup(LogicalOperator.Or, entry, values),
        "none" => new NotSyntax(ReadGroup(LogicalOperator.Or, entry, values), entry.Span),
        "not" => new NotSyntax(Read(entry.Value, values), entry.Span),
        _ => new ConditionTestSyntax(values.Expression(entry.Key, "a path"), CellTestReader.Read(entry.Value, values), entry.Span),
    };

    private static ExpressionSyntax ReadGroup(LogicalOperator logical, YamlEntry entry, YamlValues values)
    {
        switch (entry.Value)
        {
            case YamlSequence { Items.Count: > 0 } list:
                return Join(logical, list.Items.Select(item => Read(item, values)).ToEquatableArray(), entry.Span);

            case YamlMapping { Entries.Count: > 0 } map:
                return Join(logical, ReadEntries(map, values), entry.Span);

            default:
                values.WrongKind(entry.Value, $"'{entry.Key.Text}'", "a list with at least one condition");
                return new ErrorSyntax(entry.Value.Span);
        }
    }

    private static ExpressionSyntax Join(LogicalOperator logical, EquatableArray<ExpressionSyntax> operands, SourceSpan span) =>
        operands.Count == 1 ? operands[0] : new LogicalSyntax(logical, operands, span);
}
