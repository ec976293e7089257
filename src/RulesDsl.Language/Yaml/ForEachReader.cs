using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary><c>foreach: rec in recommend</c> with <c>key: rec.Id</c> and <c>parallel: 8</c></summary>
internal static class ForEachReader
{
    public static ForEachSyntax? Read(YamlMap map, YamlValues values)
    {
        var head = map.TakeEntry("foreach");
        var key = head is null ? map.TakeEntry("key") : map.RequireEntry("key", "write 'key: rec.Id': it says which item is the same in the next run");
        var parallel = map.TakeEntry("parallel");
        if (head is null)
        {
            foreach (var alone in new[] { key, parallel }.OfType<YamlEntry>())
                values.Diagnostics.Add(SyntaxDiagnostics.WrongPlace(alone.Key.Span, $"'{alone.Key.Text}'", "it belongs to 'foreach', which this job does not have"));

            return null;
        }

        var atMost = parallel is null ? null : values.Whole(parallel.Value, "'parallel'", "a whole number such as 8");
        var by = key is null ? null : values.Expression(key.Value, "'key'");
        switch (values.Expression(head.Value, "'foreach'"))
        {
            case InSyntax { IsNegated: false, Operand: IdentifierSyntax binder } each:
                var last = new[] { head, key, parallel }.OfType<YamlEntry>().OrderBy(entry => entry.Span.End).Last();
                return by is null ? null : new ForEachSyntax(new NameSyntax(binder.Name, binder.Span), each.Set, by, atMost, head.Span.Through(last.Span));

            case ErrorSyntax:
                return null;

            default:
                values.WrongKind(head.Value, "'foreach'", "a name and a list, such as 'rec in recommend'");
                return null;
        }
    }
}
