using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>
/// Expressions as they are computed, where a reference that C# declares not to be null may be null all the same, as after reading JSON.
/// Messages go by the declarations. At run time a path through null is null in any case; only inputs are what they are declared to be.
/// </summary>
internal static class PossibleNulls
{
    /// <summary>The expression for a place that can do with null: its type is nullable where it may come to that.</summary>
    public static BoundExpression In(BoundExpression expression) => expression switch
    {
        BoundName name => In(name),
        BoundMember member => In(member),
        BoundStaticMember member => In(member),
        BoundCount count => In(count),
        BoundKeyed keyed => In(keyed),
        BoundNonNull { IsCertain: false } nonNull => In(nonNull.Operand),
        BoundElement element => In(element),
        BoundRequired { Operand: BoundNonNull { Operand: var operand } } => In(operand),
        BoundRequired required => In(required.Operand),
        BoundConversion conversion => In(conversion),
        BoundCast cast => In(cast),
        BoundNegate negate => In(negate),
        BoundArithmetic arithmetic => In(arithmetic),
        BoundRegexReplace replace => In(replace),
        BoundConditional conditional => In(conditional),
        BoundCoalesce coalesce => In(coalesce),
        BoundCall call => In(call),
        BoundTruth truth => In(truth),
        BoundNot not => In(not),
        BoundLogical logical => In(logical),
        BoundComparison comparison => In(comparison),
        BoundNullTest test => In(test),
        BoundEmptyTest test => In(test),
        BoundTypeTest test => In(test),
        BoundRegexTest test => In(test),
        BoundTextTest test => In(test),
        BoundInRange range => In(range),
        BoundOneOf oneOf => In(oneOf),
        BoundContained contained => In(contained),
        BoundTemplate template => In(template),
        BoundList list => In(list),
        BoundCollect collect => In(collect),
        BoundAggregate aggregate => In(aggregate),
        BoundFirst first => In(first),
        BoundSort sort => In(sort),
        BoundGroup group => In(group),
        _ => expression,
    };

    /// <summary>The expression for a condition: null is false.</summary>
    public static BoundExpression InCondition(BoundExpression expression)
    {
        var condition = In(expression);
        return condition.Type.IsNullable ? new BoundTruth(condition, SimpleType.Bool, condition.Span) : condition;
    }

    /// <summary>The expression for a place that wants exactly its type: a null on the way to it is a failure of the evaluation.</summary>
    public static BoundExpression Without(BoundExpression expression)
    {
        var value = In(expression);
        return value.Type == expression.Type ? value : Required(expression);
    }

    private static BoundExpression Required(BoundExpression expression) => expression switch
    {
        BoundName { Type.IsValueType: false, Symbol.Rank: SymbolRank.Let } name => new BoundNonNull(In(name), name.Type, name.Span),
        BoundName { Type.IsValueType: true } name => Fail(new BoundNonNull(In(name), name.Type, name.Span)),
        BoundNonNull nonNull => Fail(nonNull with { Operand = In(nonNull.Operand) }),
        BoundMember member => Follow(member with { Target = Without(member.Target) }, member.Target),
        BoundCount count => Follow(count with { Target = Without(count.Target) }, count.Target),
        BoundConversion conversion => conversion with { Operand = Without(conversion.Operand) },
        BoundCast cast => cast with { Operand = Without(cast.Operand) },
        BoundNegate negate => negate with { Operand = Without(negate.Operand) },
        BoundArithmetic arithmetic => arithmetic with { Left = Without(arithmetic.Left), Right = Without(arithmetic.Right) },
        BoundConditional conditional => conditional with
        {
            Condition = InCondition(conditional.Condition), WhenTrue = Without(conditional.WhenTrue), WhenFalse = Without(conditional.WhenFalse),
        },
        BoundCoalesce coalesce => coalesce with { Left = In(coalesce.Left), Right = Without(coalesce.Right) },
        BoundRegexReplace replace => Fail(replace with { Operand = Without(replace.Operand), Replacement = Without(replace.Replacement) }),
        BoundCall call => Called(call),
        _ => expression,
    };

    // What has no room for null fails where it is null. One pass: lists and groups lie in one another, and two passes over each would take twice the time at every step inwards.
    private static BoundExpression Inside(BoundExpression expression)
    {
        var value = In(expression);
        return value.Type == expression.Type || !expression.Type.IsValueType ? value : Fail(expression);
    }

    // That it may give null itself is no more than C# says of it, wrongly.
    private static BoundExpression Called(BoundCall call)
    {
        var strict = call with { Arguments = call.Arguments.Select(static argument => argument with { Value = Without(argument.Value) }).ToEquatableArray() };
        return In(call).Arguments.Zip(call.Arguments, static (now, before) => now.IsGuarded == before.IsGuarded).All(static same => same) ? strict : Fail(strict);
    }

    private static BoundRequired Fail(BoundExpression expression) => new(expression, expression.Type, expression.Span);

    private static BoundExpression Follow(BoundExpression path, BoundExpression target) =>
        In(target).Type.IsNullable && !target.Type.IsNullable ? Fail(path) : path;

    // One small method each, because the frame of a method that does it all would not fit on the stack often enough.
    private static BoundName In(BoundName name) => name.Symbol.MayBeNull ? name with { Type = name.Type.OrNull } : name;

    private static BoundStaticMember In(BoundStaticMember member) => member with { Type = Reference(member.Type) };

    private static BoundExpression In(BoundCount count) => Spread(count with { Target = In(count.Target) });

    private static BoundKeyed In(BoundKeyed keyed) => keyed with { Target = In(keyed.Target), Key = In(keyed.Key) };

    private static BoundElement In(BoundElement element) => element with { Target = In(element.Target), Index = In(element.Index) };

    private static BoundExpression In(BoundConversion conversion) => Spread(conversion with { Operand = In(conversion.Operand) });

    private static BoundExpression In(BoundCast cast) => Spread(cast with { Operand = In(cast.Operand) });

    private static BoundExpression In(BoundNegate negate) => Spread(negate with { Operand = In(negate.Operand) });

    private static BoundExpression In(BoundArithmetic arithmetic) => Spread(arithmetic with { Left = In(arithmetic.Left), Right = In(arithmetic.Right) });

    private static BoundExpression In(BoundRegexReplace replace) => Spread(replace with { Operand = In(replace.Operand), Replacement = In(replace.Replacement) });

    private static BoundTruth In(BoundTruth truth) => truth with { Operand = In(truth.Operand) };

    private static BoundNot In(BoundNot not) => not with { Operand = InCondition(not.Operand) };

    private static BoundLogical In(BoundLogical logical) => logical with { Operands = logical.Operands.Select(InCondition).ToEquatableArray() };

    private static BoundComparison In(BoundComparison comparison) => comparison with { Left = In(comparison.Left), Right = In(comparison.Right) };

    private static BoundNullTest In(BoundNullTest test) => test with { Operand = In(test.Operand) };

    private static BoundEmptyTest In(BoundEmptyTest test) => test with { Operand = In(test.Operand) };

    private static BoundTypeTest In(BoundTypeTest test) => test with { Operand = In(test.Operand) };

    private static BoundRegexTest In(BoundRegexTest test) => test with { Operand = In(test.Operand) };

    private static BoundTextTest In(BoundTextTest test) => test with { Operand = In(test.Operand), Pattern = In(test.Pattern) };

    private static BoundInRange In(BoundInRange range) => range with { Operand = In(range.Operand), Lower = In(range.Lower), Upper = In(range.Upper) };

    private static BoundOneOf In(BoundOneOf oneOf) => oneOf with { Operand = In(oneOf.Operand), Items = oneOf.Items.Select(static item => In(item)).ToEquatableArray() };

    private static BoundContained In(BoundContained contained) => contained with { Operand = In(contained.Operand), Source = In(contained.Source) };

    private static BoundTemplate In(BoundTemplate template) =>
        template with { Parts = template.Parts.Select(static part => part.Value is null ? part : part with { Value = In(part.Value) }).ToEquatableArray() };

    private static BoundList In(BoundList list) => list with { Items = list.Items.Select(Inside).ToEquatableArray() };

    private static BoundCollect In(BoundCollect collect) => collect with { Source = In(collect.Source), Selector = In(collect.Selector) };

    private static BoundAggregate In(BoundAggregate aggregate) =>
        aggregate with { Source = In(aggregate.Source), Where = If(aggregate.Where, InCondition), Selector = If(aggregate.Selector, In) };

    private static BoundFirst In(BoundFirst first) =>
        first with { Source = In(first.Source), Where = If(first.Where, InCondition), Key = If(first.Key, In) };

    private static BoundSort In(BoundSort sort) => sort with { Source = In(sort.Source), Where = If(sort.Where, InCondition), Key = In(sort.Key) };

    private static BoundGroup In(BoundGroup group) =>
        group with { Source = In(group.Source), Where = If(group.Where, InCondition), Key = In(group.Key), Value = Inside(group.Value) };

    private static BoundExpression In(BoundMember member) =>
        Spread(member with { Target = In(member.Target), DeclaredType = Reference(member.DeclaredType), Type = Reference(member.Type) });

    private static BoundConditional In(BoundConditional conditional)
    {
        var (whenTrue, whenFalse) = (In(conditional.WhenTrue), In(conditional.WhenFalse));
        return conditional with
        {
            Condition = InCondition(conditional.Condition),
            WhenTrue = whenTrue,
            WhenFalse = whenFalse,
            Type = whenTrue.Type.IsNullable || whenFalse.Type.IsNullable ? conditional.Type.OrNull : conditional.Type,
        };
    }

    private static BoundCoalesce In(BoundCoalesce coalesce)
    {
        var right = In(coalesce.Right);
        return coalesce with { Left = In(coalesce.Left), Right = right, Type = right.Type.IsNullable ? coalesce.Type.OrNull : coalesce.Type };
    }

    private static BoundCall In(BoundCall call)
    {
        var arguments = call.Arguments.Select(static argument =>
        {
            var value = In(argument.Value);
            return new BoundArgument(value, argument.IsGuarded || (value.Type.IsNullable && !argument.TakesNull), argument.TakesNull);
        }).ToEquatableArray();
        var type = call.MayGiveNull ? Reference(call.Type) : call.Type;
        return call with { Arguments = arguments, Type = arguments.Any(static argument => argument.IsGuarded) ? type.OrNull : type };
    }

    private static BoundExpression? If(BoundExpression? expression, Func<BoundExpression, BoundExpression> rewrite) => expression is null ? null : rewrite(expression);

    // Null in, null out.
    private static BoundExpression Spread(BoundExpression expression) =>
        BoundTree.Children(expression).Any(static operand => operand.Type.IsNullable) ? expression with { Type = expression.Type.OrNull } : expression;

    private static RuleType Reference(RuleType type) => type.IsValueType ? type : type.OrNull;
}
