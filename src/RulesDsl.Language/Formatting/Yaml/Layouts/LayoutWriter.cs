using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml.Layouts;

/// <summary>Writes a document: on one line what fits there and may stand there, else with each key and item on its own.</summary>
/// <param name="lines">Takes the lines.</param>
/// <param name="keepsBlanks">Whether empty lines between items stay where the author put them.</param>
internal sealed class LayoutWriter(LineWriter lines, bool keepsBlanks)
{
    public void Write(MapLayout map) => Write(map, null);

    private void Write(MapLayout map, SyntaxNode? owner)
    {
        BeginFirst(owner, map);
        for (var i = 0; i < map.Fields.Count; i++)
        {
            if (map.Fields[i].Owner is { } head)
                lines.Begin(head);
            KeepBlank(i == 0 ? null : map.Fields[i - 1].Unit, map.Fields[i].Unit);
            Begin(map.Fields[i].Unit, map.Fields[i].Value, KeyOf(map.Fields[i]));
            WriteBegun(map.Fields[i]);
        }
    }

    private void WriteBegun(FieldLayout field) => WriteBegun(KeyOf(field), field.Value, field.Unit);

    private void WriteBegun(string head, Layout value, SyntaxNode? unit, SyntaxNode? item = null)
    {
        if (Line(value, head, unit ?? item) is { } line)
        {
            lines.Line($"{head} {line}");
            End(unit);
        }
        else if (value is ScalarLayout scalar)
        {
            var block = WriteBlock(scalar, head);
            lines.BlockLines($"{head} {block[0]}", block.Skip(1));
            End(unit);
        }
        else
        {
            lines.Line(head);
            lines.Indent();
            if (value is MapLayout map)
                Write(map, unit);
            else
                Write((ListLayout)value, unit);

            End(unit);
            lines.Outdent();
        }
    }

    private void Write(ListLayout list, SyntaxNode? owner)
    {
        BeginFirst(owner, list);
        for (var i = 0; i < list.Items.Count; i++)
        {
            KeepBlank(i == 0 ? null : list.Items[i - 1].Unit, list.Items[i].Unit);
            Write(list.Items[i]);
        }
    }

    private void Write(ItemLayout item)
    {
        Begin(item.Unit, item.Value, "-");
        if (Line(item.Value, "-", item.Unit) is not null || item.Value is ScalarLayout)
        {
            WriteBegun("-", item.Value, null, item.Unit);
            lines.Indent();
            End(item.Unit);
            lines.Outdent();
            return;
        }

        // What is in the item stands behind the dash and below.
        BeginFirst(item.Unit, item.Value);
        var inner = item.Value is MapLayout map ? map.Fields.Select(field => (field.Unit, field.Value, Head: $"- {KeyOf(field)}")).First()
            : ((ListLayout)item.Value).Items.Select(each => (each.Unit, each.Value, Head: "- -")).First();
        Begin(inner.Unit, inner.Value, inner.Head);
        if (inner.Value is ScalarLayout && Line(inner.Value, inner.Head, inner.Unit) is null)
            lines.LiftComments(); // Before the dash moves lines in.

        lines.Indent();
        lines.Dash();
        if (item.Value is MapLayout fields)
        {
            WriteBegun(fields.Fields[0]);
            var rest = new MapLayout([.. fields.Fields.Skip(1)]);
            Write(rest);
            End(item.Unit);
        }
        else
        {
            WriteBegun("-", inner.Value, inner.Unit);
            Write(new ListLayout([.. ((ListLayout)item.Value).Items.Skip(1)]), null);
        }

        lines.Outdent();
        End(item.Unit);
    }

    private void End(SyntaxNode? unit)
    {
        if (unit is not null)
            lines.End(unit);
    }

    // What stands on one line takes all comments in it along; what does not leaves them to its parts.
    private void Begin(SyntaxNode? unit, Layout value, string head)
    {
        if (unit is null)
            return;

        var isLine = Line(value, head, unit) is not null;
        var lead = isLine || (BeginsAtKey(unit) && head is not "when:") || (head[head.Length - 1] is '-' && value is not ScalarLayout) ? 0 : 1;
        if (!isLine && FirstUnitIn(value) is { } first)
            lines.BeginBefore(unit, first, lead);
        else
            lines.BeginWhole(unit, lead);

        if (lead > 0)
            lines.LiftComments();
    }

    private void BeginFirst(SyntaxNode? owner, Layout value)
    {
        if (owner is not null && FirstUnitIn(value) is { } first)
            lines.BeginFirst(owner, first);
    }

    private static SyntaxNode? FirstUnitIn(Layout layout) => layout switch
    {
        ListLayout list => list.Items.Select(item => item.Unit ?? FirstUnitIn(item.Value)).FirstOrDefault(unit => unit is not null),
        MapLayout map => map.Fields.Select(field => field.Unit ?? FirstUnitIn(field.Value)).FirstOrDefault(unit => unit is not null),
        _ => null,
    };

    // Nodes that are read from a key together with its value; others begin below the key where the value is a block.
    private static bool BeginsAtKey(SyntaxNode unit) => unit is AssignmentSyntax or FieldSyntax or LetSyntax or JobSyntax or ThenSyntax or OtherwiseSyntax
        or ExpectSyntax or AttributeSyntax or RetrySyntax or SignalSyntax or ConcurrencySyntax or ConditionTestSyntax;

    private string? Line(Layout value, string head, SyntaxNode? unit)
    {
        if (value is ScalarLayout scalar)
            return WriteBlock(scalar, head) is [var only] ? only : null;

        if (unit is not null && lines.Comments.HasAnyBelowFirstLine(unit))
            return null;

        var line = FlowWriter.TryWrite(value, lines);
        return line is not null && (lines.Fits($"{head} {line}") || value is ListLayout { Items.Count: 0 } or MapLayout { Fields.Count: 0 }) ? line : null;
    }

    private IReadOnlyList<string> WriteBlock(ScalarLayout scalar, string head) =>
        ScalarWriter.WriteBlock(scalar.Text, lines.Room - head.Length - 1, lines.Room - LineWriter.IndentSize);

    // Only these begin where their line begins.
    private void KeepBlank(SyntaxNode? before, SyntaxNode? unit)
    {
        if (keepsBlanks && before is not null && unit is RuleSyntax or RowSyntax or TestSyntax or TriggerSyntax or FieldSyntax or LetSyntax or AssignmentSyntax or JobSyntax
            && lines.AreApart(before, unit))
        {
            lines.Blank();
        }
    }

    private static string KeyOf(FieldLayout field) => $"{ScalarWriter.WriteKey(field.Key, inBrackets: false)}:";
}
