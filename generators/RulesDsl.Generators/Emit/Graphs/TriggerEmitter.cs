using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>The decisions whose matches on a published fact start runs.</summary>
internal static class TriggerEmitter
{
    private const string Starts = $"global::System.Collections.Generic.List<{GraphEmitter.Jobs}.RunStart>";

    public static void Emit(SourceWriter writer, GraphSpec graph, EmitScope scope)
    {
        if (graph.Triggers.Count == 0)
            return;

        writer.WriteLine().WriteLine("/// <inheritdoc/>");
        writer.Open($"protected sealed override global::System.Collections.Generic.IReadOnlyList<{GraphEmitter.Jobs}.RunStart> Match(object fact, global::System.TimeProvider clock)");
        writer.WriteLine($"var starts = new {Starts}();");
        foreach (var spec in graph.Triggers.SelectMany(static trigger => trigger.Handed.Concat(trigger.Read)).Distinct())
            writer.WriteLine($"var {spec.Name} = {spec.Property};");
        for (var i = 0; i < graph.Triggers.Count; i++)
            Emit(writer, graph.Triggers[i], scope, new LineMap(graph.Place.Path), i == 0 ? "" : (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteLine("return starts;").Close();
    }

    private static void Emit(SourceWriter writer, TriggerSpec trigger, EmitScope scope, LineMap lines, string number)
    {
        scope.Rule = trigger.Decision;
        var fact = $"asked{number}";
        var clock = trigger.TakesClock ? ", clock" : "";
        var handed = string.Concat(trigger.Handed.Select(static spec => ", " + spec.Name));
        writer.Open($"if (fact is {trigger.Fact} {fact})");
        if (trigger.TakesAll)
        {
            writer.Open($"foreach (var hit in {trigger.Type}.EvaluateAll({fact}{clock}{handed}))");
            writer.WriteLine("var match = hit.Output;");
            EmitStart(writer, trigger, scope, lines, "hit.Rule.Name");
            writer.Close();
        }
        else
        {
            writer.Open($"if ({trigger.Type}.Evaluate({fact}, global::RulesDsl.Decisions.RuleFilter.All, out var rule{clock}{handed}) is {{ }} match && rule is not null)");
            EmitStart(writer, trigger, scope, lines, "rule.Name");
            writer.Close();
        }

        writer.Close().WriteLine();
    }

    private static void EmitStart(SourceWriter writer, TriggerSpec trigger, EmitScope scope, LineMap lines, string rule)
    {
        var start = $"starts.Add(new({CSharpText.Literal(trigger.Decision)}, {rule}, [{GraphEmitter.Jobs}.RunInput.Of<{trigger.InputType}>({CSharpText.Literal(trigger.Input)}, match)]));";
        if (trigger.When is null)
            writer.WriteLine(start);
        else
        {
            lines.Write(writer, trigger.When.Span, "if (", ExpressionEmitter.Emit(PossibleNulls.InCondition(trigger.When), scope), ")");
            writer.Indent().WriteLine(start).Outdent();
        }
    }
}
