using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes a condition with a statement for each of its parts, so that a breakpoint stops at each.</summary>
internal static class StatementsEmitter
{
    public static void Emit(SourceWriter writer, DecisionCode code, RuleCode rule, string? days)
    {
        var methods = new List<(BoundLogical Condition, string Head)>();
        writer.Open($"private static bool {rule.WhenMethod}");
        if (days is not null)
            writer.WriteLine($"if (!({days}))").Indent().WriteLine("return false;").Outdent();
        EmitParts(writer, code, rule, rule.Parts, holds: true, methods);
        writer.Close();
        for (var i = 0; i < methods.Count; i++)
        {
            var (condition, head) = methods[i];
            writer.WriteLine().Open($"private static bool {head}");
            EmitParts(writer, code, rule, condition.Operands, condition.Operator == LogicalOperator.And, methods, isApart: true);
            writer.Close();
        }
    }

    // Of parts that all must hold the first that does not ends it; of alternatives the first that does.
    private static void EmitParts(
        SourceWriter writer, DecisionCode code, RuleCode rule, IReadOnlyList<BoundExpression> parts, bool holds, List<(BoundLogical Condition, string Head)> methods, bool isApart = false)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, isLast) = (parts[i], i == parts.Count - 1);
            string Write() => RuleMethodsEmitter.EmitPart(part, rule, code, isLast || !holds ? Precedence.Conditional : Precedence.Unary);

            var text = part is BoundLogical logical ? Call(logical, code, methods)
                : isApart ? code.Scope.Apart(Write)
                : Write();
            var (before, after) = isLast ? ("return ", ";") : (holds ? "if (!" : "if (", ")");
            code.LinesOf(rule).Write(writer, part.Span, before, text, after);
            if (!isLast)
                writer.Indent().WriteLine(holds ? "return false;" : "return true;").Outdent();
        }
    }

    private static string Call(BoundLogical logical, DecisionCode code, List<(BoundLogical Condition, string Head)> methods)
    {
        var captures = BoundTree.Captures(logical);
        var name = code.Scope.FreeName(logical.Operator == LogicalOperator.And ? "All" : "Any");
        methods.Add((logical, $"{name}({Captures.Parameters(captures)})"));
        return $"{name}({Captures.Arguments(captures)})";
    }
}
