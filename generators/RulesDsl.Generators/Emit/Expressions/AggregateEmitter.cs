using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Quantifiers and aggregates: a helper method with a plain loop each.</summary>
internal static class AggregateEmitter
{
    public static Code Emit(BoundAggregate aggregate, EmitScope scope) =>
        HelperMethod.Emit(aggregate, HelperMethod.Stem(aggregate.Function.ToString(), aggregate.Binder), scope, writer =>
        {
            if (CanOverflow(aggregate))
                FaultBoundary.Write(writer, aggregate, scope, () => WriteBody(writer, aggregate, scope));
            else
                WriteBody(writer, aggregate, scope);
        });

    private static void WriteBody(SourceWriter writer, BoundAggregate aggregate, EmitScope scope)
    {
        switch (aggregate.Function)
        {
            case AggregateFunction.Any:
                WriteSearch(writer, aggregate, aggregate.Where, "true", scope);
                break;
            case AggregateFunction.None:
                WriteSearch(writer, aggregate, aggregate.Where, "false", scope);
                break;
            case AggregateFunction.All:
                var exception = aggregate.Where is { } every ? new BoundNot(every, SimpleType.Bool, every.Span) : null;
                WriteSearch(writer, aggregate, exception, "false", scope);
                break;
            case AggregateFunction.Count:
                WriteCount(writer, aggregate, scope);
                break;
            case AggregateFunction.Sum:
                WriteSum(writer, aggregate, scope);
                break;
            case AggregateFunction.Average:
                WriteAverage(writer, aggregate, scope);
                break;
            default:
                WriteExtreme(writer, aggregate, scope);
                break;
        }
    }

    private static void WriteSearch(SourceWriter writer, BoundAggregate aggregate, BoundExpression? sought, string found, EmitScope scope)
    {
        var loop = LoopWriter.OverMatches(writer, scope, aggregate.Source, aggregate.Binder, sought, isOnce: sought is null);
        writer.WriteLine($"return {found};");
        loop.Close();
        writer.WriteLine().WriteLine($"return {(found == "true" ? "false" : "true")};");
    }

    private static void WriteCount(SourceWriter writer, BoundAggregate aggregate, EmitScope scope)
    {
        var count = scope.FreeName("count");
        writer.WriteLine($"var {count} = 0;");
        var loop = OpenMatches(writer, aggregate, scope);
        writer.WriteLine($"{count}++;");
        loop.Close();
        writer.WriteLine().WriteLine($"return {count};");
    }

    private static void WriteSum(SourceWriter writer, BoundAggregate aggregate, EmitScope scope)
    {
        var sum = scope.FreeName("sum");
        writer.WriteLine($"{aggregate.Type.CSharpName} {sum} = default;");
        var loop = OpenMatches(writer, aggregate, scope);
        var value = OpenValue(loop, aggregate, scope);
        writer.WriteLine(Add(sum, value, aggregate.Type));
        loop.Close();
        writer.WriteLine().WriteLine($"return {sum};");
    }

    private static void WriteAverage(SourceWriter writer, BoundAggregate aggregate, EmitScope scope)
    {
        var (sum, count) = (scope.FreeName("sum"), scope.FreeName("count"));
        var type = aggregate.Type.NotNull;
        writer.WriteLine($"{type.CSharpName} {sum} = default;").WriteLine($"var {count} = 0;");
        var loop = OpenMatches(writer, aggregate, scope);
        var value = OpenValue(loop, aggregate, scope);
        writer.WriteLine(Add(sum, value, type)).WriteLine($"{count}++;");
        loop.Close();
        writer.WriteLine().WriteLine($"return {count} == 0 ? null : {sum} / {count};");
    }

    private static void WriteExtreme(SourceWriter writer, BoundAggregate aggregate, EmitScope scope)
    {
        var best = scope.FreeName(aggregate.Function == AggregateFunction.Min ? "least" : "greatest");
        var op = aggregate.Function == AggregateFunction.Min ? "<" : ">";
        writer.WriteLine($"{aggregate.Type.CSharpName} {best} = null;");
        var loop = OpenMatches(writer, aggregate, scope);
        var value = scope.FreeName("value");
        var selected = ExpressionEmitter.EmitAt(aggregate.Selector!, Precedence.Relational, scope);
        var order = aggregate.Type.NotNull == SimpleType.String ? $"string.CompareOrdinal({value}, {best}) {op} 0" : $"{value} {op} {best}";
        loop.OpenIf($"{selected} is {{ }} {value} && ({best} is null || {order})");
        writer.WriteLine($"{best} = {value};");
        loop.Close();
        writer.WriteLine().WriteLine($"return {best};");
    }

    private static LoopWriter OpenMatches(SourceWriter writer, BoundAggregate aggregate, EmitScope scope) =>
        LoopWriter.OverMatches(writer, scope, aggregate.Source, aggregate.Binder, aggregate.Where);

    // A null is skipped.
    private static string OpenValue(LoopWriter loop, BoundAggregate aggregate, EmitScope scope)
    {
        var value = Once.Of(aggregate.Selector!, scope, "value");
        if (value.Guard is not null)
            loop.OpenIf(value.Guard);
        return value.Value;
    }

    private static string Add(string sum, string value, RuleType type) =>
        Numbers.IsWhole(type) ? $"{sum} = checked({sum} + {value});" : $"{sum} += {value};";

    private static bool CanOverflow(BoundAggregate aggregate) =>
        aggregate.Function is AggregateFunction.Sum or AggregateFunction.Average && !Numbers.IsBinary(aggregate.Type.NotNull);
}
