using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>
/// Puts what may throw into a method of its own, which turns an exception into one that names the rule, the place and the values.
/// Until that happens it costs no more than the call.
/// </summary>
internal static class FaultBoundary
{
    public static Code Emit(BoundExpression expression, EmitScope scope)
    {
        var name = scope.FreeName(expression switch { BoundCall => "Call", BoundMember member => "Read" + member.Member, BoundStaticMember member => "Read" + member.Member, _ => "Compute" });
        var captures = BoundTree.Captures(expression);
        var writer = new SourceWriter();
        writer.Open($"private static {expression.Type.CSharpName} {name}({Captures.Parameters(captures)})");
        Write(writer, expression, scope, () =>
            writer.WriteLine($"return {scope.Guarded(true, () => ExpressionEmitter.Emit(expression, scope))};"));
        writer.Close();
        scope.AddMethod(writer.ToString());
        return Code.Primary($"{name}({Captures.Arguments(captures)})");
    }

    /// <summary>Writes statements so that an exception in them names what was computed and from what. What was read is read again then, as far as that is mere looking.</summary>
    public static void Write(SourceWriter writer, BoundExpression expression, EmitScope scope, Action statements)
    {
        var values = BoundTree.Read(expression)
            .Where(static path => path.Type is not ErrorType)
            .GroupBy(static path => WrittenPath.Of(path)!)
            .Select(path => $"new({CSharpText.Literal(path.Key)}, {scope.Guarded(true, () => ExpressionEmitter.Emit(Seen(path.First()), scope))})");
        var cause = scope.Unused("cause");
        var from = (scope.Place ?? expression.Span).From;
        var place = $"{CSharpText.Literal(scope.Rule)}, {CSharpText.Literal(scope.File)}, {from.Line}, {from.Column}";

        writer.Open("try");
        statements();
        writer.Close()
            .Open($"catch (global::System.Exception {cause}) when (global::RulesDsl.Decisions.RuleEvaluationException.IsCausedBy({cause}))")
            .WriteLine($"throw new global::RulesDsl.Decisions.RuleEvaluationException({place}, [{string.Join(", ", values)}], {cause});")
            .Close();
    }

    // What has failed may be that it is null.
    private static BoundExpression Seen(BoundExpression path) => PossibleNulls.In(path is BoundNonNull nonNull ? nonNull.Operand : path);
}
