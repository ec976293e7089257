using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Comparisons. The lifted operators of C# say about null what rules say: equal to itself, in no order.</summary>
internal static class ComparisonEmitter
{
    public static Code Emit(BoundComparison comparison, EmitScope scope) => comparison.Kind switch
    {
        ComparisonKind.Operator => EmitOperator(comparison, scope),
        ComparisonKind.Ordinal => EmitOrdinal(comparison, scope),
        _ => EmitEquals(comparison, scope),
    };

    /// <summary>Whether two values are equal, by their C#.</summary>
    public static Code Equality(ComparisonKind kind, string left, RuleType leftType, string right, RuleType rightType) => kind switch
    {
        ComparisonKind.Operator => new Code($"{left} == {right}", Precedence.Equality),
        ComparisonKind.OrdinalIgnoreCase => Code.Primary($"string.Equals({left}, {right}, global::System.StringComparison.OrdinalIgnoreCase)"),
        ComparisonKind.Equals when leftType.NotNull == rightType.NotNull && leftType.NotNull.IsValueType =>
            Code.Primary($"global::System.Collections.Generic.EqualityComparer<{(leftType.IsNullable ? leftType : rightType).CSharpName}>.Default.Equals({left}, {right})"),
        ComparisonKind.Equals => Code.Primary($"object.Equals({left}, {right})"),
        _ => throw new InvalidOperationException($"{kind} does not tell what is equal."),
    };

    private static Code EmitOperator(BoundComparison comparison, EmitScope scope)
    {
        var (op, precedence) = comparison.Operator switch
        {
            ComparisonOperator.Equal => ("==", Precedence.Equality),
            ComparisonOperator.NotEqual => ("!=", Precedence.Equality),
            _ => (Spell(comparison.Operator), Precedence.Relational),
        };
        return new Code(
            $"{ExpressionEmitter.EmitAt(comparison.Left, precedence + 1, scope)} {op} {ExpressionEmitter.EmitAt(comparison.Right, precedence + 1, scope)}",
            precedence);
    }

    private static Code EmitOrdinal(BoundComparison comparison, EmitScope scope)
    {
        var left = Once.Of(comparison.Left, scope, "left");
        var right = Once.Of(comparison.Right, scope, "right");
        var order = $"string.CompareOrdinal({left.Value}, {right.Value}) {Spell(comparison.Operator)} 0";
        var guards = string.Concat(new[] { left.Guard, right.Guard }.OfType<string>().Select(static guard => guard + " && "));
        return new Code(guards + order, guards.Length == 0 ? Precedence.Relational : Precedence.And);
    }

    private static Code EmitEquals(BoundComparison comparison, EmitScope scope)
    {
        var equal = Equality(
            comparison.Kind, ExpressionEmitter.Emit(comparison.Left, scope), comparison.Left.Type, ExpressionEmitter.Emit(comparison.Right, scope), comparison.Right.Type);
        return comparison.Operator == ComparisonOperator.NotEqual ? LogicEmitter.Not(equal) : equal;
    }

    internal static string Spell(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        _ => throw new InvalidOperationException($"{op} is no ordering."),
    };
}
