using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Tests of one value, each with its opposite: patterns where C# can, guarded comparisons elsewhere.</summary>
internal static class TestEmitter
{
    // C# makes a pattern into a switch, which it nests as deep as there are alternatives while it compiles.
    private const int MostInPattern = 64;

    public static Code Emit(BoundExpression test, EmitScope scope, bool holds) => test switch
    {
        BoundNullTest isNull => Is(isNull.Operand, holds ? "null" : "not null", scope),
        BoundTypeTest isType => Is(isType.Operand, (holds ? "" : "not ") + isType.Tested.CSharpName, scope),
        BoundEmptyTest isEmpty => EmitEmpty(isEmpty, scope, holds),
        BoundOneOf oneOf => EmitOneOf(oneOf, scope, holds),
        BoundInRange range => EmitRange(range, scope, holds),
        BoundTextTest text => TextTestEmitter.Emit(text, scope, holds),
        BoundRegexTest regex => TextTestEmitter.Emit(regex, scope, holds),
        _ => throw new InvalidOperationException($"No test for {test.GetType().Name}."),
    };

    /// <summary>A test, or its opposite.</summary>
    public static Code Either(Code code, bool holds) => holds ? code : LogicEmitter.Not(code);

    private static Code Is(BoundExpression operand, string pattern, EmitScope scope) =>
        new($"{ExpressionEmitter.EmitAt(operand, Precedence.Relational, scope)} is {pattern}", Precedence.Relational);

    private static Code EmitEmpty(BoundEmptyTest test, EmitScope scope, bool holds)
    {
        if (test.Operand.Type.NotNull == SimpleType.String)
            return Either(Code.Primary($"string.IsNullOrEmpty({ExpressionEmitter.Emit(test.Operand, scope)})"), holds);

        var count = test.Operand.Type.NotNull is ListType list ? list.CountMember : "Count";
        if (test.Operand.Type.NotNull is ListType { Form: ListForm.ImmutableArray })
            return Is(test.Operand, holds ? "not { IsDefaultOrEmpty: false }" : "{ IsDefaultOrEmpty: false }", scope);
        if (count is not null)
            return Is(test.Operand, holds ? $"not {{ {count}: > 0 }}" : $"{{ {count}: > 0 }}", scope);

        var source = Once.Of(test.Operand, scope, "items");
        var any = $"global::System.Linq.Enumerable.Any({source.Value})";
        return Either(source.Guard is null ? Code.Primary(any) : new Code($"{source.Guard} && {any}", Precedence.And), !holds);
    }

    private static Code EmitOneOf(BoundOneOf test, EmitScope scope, bool holds)
    {
        // A pattern that takes all there is, or with its opposite nothing, is an error in C#.
        var canTakeAll = test.Operand.Type.NotNull == SimpleType.Bool && test.Items.Count > 1;
        if (test.Kind != ComparisonKind.OrdinalIgnoreCase && !canTakeAll && test.Items.All(item => IsPattern(item, test.Operand.Type)))
        {
            if (test.Items.Count > MostInPattern && !test.Items.Any(static item => item is BoundNull))
                return EmitSet(test, scope, holds);

            var constants = test.Items.Select(item => item is BoundNull ? "null" : ExpressionEmitter.Emit(item, scope)).Distinct().ToList();
            var pattern = string.Join(" or ", constants);
            return Is(test.Operand, holds ? pattern : constants.Count == 1 ? "not " + pattern : $"not ({pattern})", scope);
        }

        var name = test.Operand is BoundName ? ExpressionEmitter.Emit(test.Operand, scope) : scope.FreeName("value");
        var guard = test.Operand is BoundName ? "" : $"{ExpressionEmitter.EmitAt(test.Operand, Precedence.Relational, scope)} is var {name} && ";
        var equalities = test.Items.Select(item => item is BoundNull
            ? new Code($"{name} is null", Precedence.Relational)
            : ComparisonEmitter.Equality(test.Kind, name, test.Operand.Type, ExpressionEmitter.EmitAt(item, Precedence.Relational, scope), item.Type));
        var any = new Code(string.Join(" || ", equalities.Select(static equality => equality.At(Precedence.And))), Precedence.Or);
        return Either(guard.Length == 0 ? any : new Code(guard + any.At(test.Items.Count == 1 ? Precedence.Or : Precedence.Equality), Precedence.And), holds);
    }

    private static Code EmitSet(BoundOneOf test, EmitScope scope, bool holds)
    {
        var type = test.Operand.Type.NotNull.CSharpName;
        var items = string.Join(", ", test.Items.Select(item => ExpressionEmitter.Emit(item, scope)));
        var set = scope.Hoist(
            $"global::System.Collections.Frozen.FrozenSet<{type}>", "Set", $"global::System.Collections.Frozen.FrozenSet.ToFrozenSet(new {type}[] {{ {items} }})");
        var value = Once.Of(test.Operand, scope, "value");
        return value.Guard is null
            ? Either(Code.Primary($"{set}.Contains({value.Value})"), holds)
            : Either(new Code($"{value.Guard} && {set}.Contains({value.Value})", Precedence.And), holds);
    }

    private static Code EmitRange(BoundInRange range, EmitScope scope, bool holds)
    {
        var (from, to) = (range.IncludesLower ? ">=" : ">", range.IncludesUpper ? "<=" : "<");
        if (range.Kind == ComparisonKind.Operator && IsPattern(range.Lower, range.Operand.Type) && IsPattern(range.Upper, range.Operand.Type))
        {
            var pattern = $"{from} {ExpressionEmitter.Emit(range.Lower, scope)} and {to} {ExpressionEmitter.Emit(range.Upper, scope)}";
            return Is(range.Operand, holds ? pattern : $"not ({pattern})", scope);
        }

        if (range.Kind == ComparisonKind.Ordinal)
            return EmitOrdinalRange(range, from, to, scope, holds);

        var subject = Once.Named(range.Operand, scope, "value");
        var within = $"{subject.Value} {from} {ExpressionEmitter.EmitAt(range.Lower, Precedence.Additive, scope)} "
            + $"&& {subject.Value} {to} {ExpressionEmitter.EmitAt(range.Upper, Precedence.Additive, scope)}";
        return Either(new Code(subject.Guard is null ? within : $"{subject.Guard} && {within}", Precedence.And), holds);
    }

    private static Code EmitOrdinalRange(BoundInRange range, string from, string to, EmitScope scope, bool holds)
    {
        var subject = Once.Named(range.Operand, scope, "value");
        var lower = Once.Of(range.Lower, scope, "lower");
        var upper = Once.Of(range.Upper, scope, "upper");
        var tests = new[]
        {
            subject.Guard, lower.Guard, upper.Guard,
            $"string.CompareOrdinal({subject.Value}, {lower.Value}) {from} 0",
            $"string.CompareOrdinal({subject.Value}, {upper.Value}) {to} 0",
        };
        return Either(new Code(string.Join(" && ", tests.OfType<string>()), Precedence.And), holds);
    }

    // A pattern takes constants of exactly the type that it tests.
    private static bool IsPattern(BoundExpression value, RuleType tested) => value switch
    {
        BoundNull => true,
        BoundEnumMember => true,
        BoundLiteral literal => !LiteralEmitter.IsHoisted(literal) && literal.Type == tested.NotNull,
        _ => false,
    };
}
