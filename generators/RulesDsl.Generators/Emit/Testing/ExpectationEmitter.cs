using RulesDsl.Generators.Binding.Expressions;
using System.Globalization;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Testing;

namespace RulesDsl.Generators.Emit.Testing;

/// <summary>Writes what a test expects.</summary>
internal static class ExpectationEmitter
{
    public static void Emit(SourceWriter writer, ExpectationSpec spec, string run, EmitScope scope)
    {
        switch (spec)
        {
            case ExpectNoneSpec:
                writer.WriteLine($"{run}.ExpectNone();");
                break;

            case ExpectErrorSpec:
                writer.WriteLine($"{run}.ExpectError();");
                break;

            case ExpectRuleSpec rule:
                writer.WriteLine($"{run}.ExpectRule({CSharpText.Literal(rule.Rule)});");
                break;

            case ExpectResultSpec result:
                writer.WriteLine($"{run}.ExpectResult({ExpressionEmitter.Emit(result.Value, scope)});");
                break;

            case ExpectValueSpec value:
                writer.WriteLine($"{run}.Expect({CSharpText.Literal(value.Path)}, {ExpressionEmitter.Emit(value.Expected, scope)}, {ExpressionEmitter.Emit(PossibleNulls.In(value.Found), scope)});");
                break;

            case ExpectFoundSpec found:
                EmitBlock(writer, $"{run}.Result() is {{ }} {found.Local}", found.Inside, run, scope);
                break;

            case ExpectItemsSpec items:
                var count = items.Count.ToString(CultureInfo.InvariantCulture);
                var list = ExpressionEmitter.Emit(PossibleNulls.In(items.List), scope);
                EmitBlock(writer, $"{run}.Items({CSharpText.Literal(items.Path)}, {count}, {list}) is {{ }} {items.Local}", items.Inside, run, scope);
                break;

            default:
                throw new InvalidOperationException($"No emission for {spec.GetType().Name}.");
        }
    }

    private static void EmitBlock(SourceWriter writer, string condition, IEnumerable<ExpectationSpec> inside, string run, EmitScope scope)
    {
        writer.Open($"if ({condition})");
        foreach (var expectation in inside)
            Emit(writer, expectation, run, scope);

        writer.Close();
    }
}
