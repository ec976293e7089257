using System.Globalization;
using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Binding.Decisions;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>
/// What the rules of a decision ask for in more than one place and costs more to compute than to remember. An evaluation computes it where it is
/// first asked for, and never where nobody asks.
/// </summary>
internal sealed class SharedValues
{
    private static readonly IReadOnlyDictionary<string, BoundExpression> NoLets = new Dictionary<string, BoundExpression>();
    private static readonly BoundSymbol Store = new("lets", SymbolRank.Let, ErrorType.Instance, "lets", new([DecisionFrame.LetCapture]));

    private readonly Dictionary<string, SharedValue> _values = [];

    /// <summary>None.</summary>
    public static SharedValues None { get; } = new();

    /// <summary>All, in the order in which the rules name them.</summary>
    public IReadOnlyCollection<SharedValue> All => _values.Values;

    /// <summary>The values that several of a decision's expressions have in common.</summary>
    public static SharedValues Of(DecisionSpec spec)
    {
        var found = new Dictionary<string, List<BoundExpression>>();
        foreach (var expression in Expressions(spec).Where(IsOrHasCostly))
            Count(expression, found);

        var shared = new SharedValues();
        foreach (var places in found.Values.Where(static places => places.Count > 1))
        {
            var mayBeNull = places.Exists(static place => place.Type.IsNullable);
            shared._values.Add(
                Key(places[0]),
                new SharedValue((shared._values.Count + 1).ToString(CultureInfo.InvariantCulture), places[0], mayBeNull, mayBeNull && places.Exists(static place => !place.Type.IsNullable)));
        }

        return shared;
    }

    /// <summary>A condition as it is computed.</summary>
    public BoundExpression InCondition(BoundExpression condition) => In(PossibleNulls.InCondition(condition));

    /// <summary>An output as it is computed.</summary>
    public BoundExpression InOutput(BoundExpression output) => In(PossibleNulls.Without(output));

    /// <summary>Expressions as far as it matters for what they need to be handed.</summary>
    public BoundExpression[] Captured(IEnumerable<BoundExpression> expressions, Func<BoundExpression, BoundExpression> computed) =>
        [.. _values.Count == 0 ? expressions : expressions.Select(computed)];

    /// <summary>An expression, with what it shares with others in place.</summary>
    public BoundExpression In(BoundExpression expression)
    {
        if (_values.Count == 0 || !IsOrHasCostly(expression))
            return expression;

        var within = Children(expression, In);
        return IsCostly(expression) && _values.TryGetValue(Key(expression), out var value) ? new BoundShared(within, Store, value.Name, value.MayBeNull) : within;
    }

    // Each with its place in the rules, as it is computed.
    private static IEnumerable<BoundExpression> Expressions(DecisionSpec spec)
    {
        foreach (var let in spec.Lets)
            yield return let.Value;
        foreach (var rule in spec.Otherwise is { } otherwise ? spec.Rules.Append(otherwise) : spec.Rules)
        {
            if (!rule.Attributes.IsEnabled)
                continue;
            foreach (var part in rule.Parts)
                yield return IsOrHasCostly(part) ? PossibleNulls.InCondition(part) : part;
            foreach (var part in rule.Then is { } then ? then.Arguments.Concat(then.Members) : [])
                yield return IsOrHasCostly(part.Value) ? PossibleNulls.Without(part.Value) : part.Value;
        }
    }

    // What stands within something that is known already is asked for no second time.
    private static void Count(BoundExpression expression, Dictionary<string, List<BoundExpression>> found)
    {
        if (IsCostly(expression))
        {
            var key = Key(expression);
            if (!found.TryGetValue(key, out var places))
                found.Add(key, places = []);
            places.Add(expression);
            if (places.Count > 1)
                return;
        }

        Children(expression, child =>
        {
            Count(child, found);
            return child;
        });
    }

    private static string Key(BoundExpression expression) => $"{expression.Type.NotNull.CSharpName} {ExpressionWords.Key(expression, NoLets)}";

    private static bool IsOrHasCostly(BoundExpression expression) => IsCostly(expression) || BoundTree.Children(expression).Any(IsOrHasCostly);

    // What is remembered must be a value that nobody can change.
    private static bool IsCostly(BoundExpression expression) => IsCostlyKind(expression)
        && expression.Type.NotNull is SimpleType { Kind: not (SimpleKind.Json or SimpleKind.Object) } or NamedType { Kind: NamedKind.Enum }
        && !BoundTree.Symbols(expression).Any(static symbol => symbol.Rank is SymbolRank.Binder);

    private static bool IsCostlyKind(BoundExpression expression) => expression switch
    {
        BoundAggregate or BoundContained or BoundTemplate or BoundRegexTest or BoundRegexReplace => true,
        BoundCall call => call.Form is CallForm.Static,
        BoundArithmetic { Operator: ArithmeticOperator.Multiply or ArithmeticOperator.Divide or ArithmeticOperator.Remainder } number => number.Type.NotNull == SimpleType.Decimal,
        BoundArithmetic { Operator: ArithmeticOperator.Add } text => text.Type.NotNull == SimpleType.String,
        _ => false,
    };

    // The same expression with other parts, as far as parts are computed where it is.
    private static BoundExpression Children(BoundExpression expression, Func<BoundExpression, BoundExpression> map) => expression switch
    {
        BoundMember member => member with { Target = map(member.Target) },
        BoundCount count => count with { Target = map(count.Target) },
        BoundNonNull nonNull => nonNull with { Operand = map(nonNull.Operand) },
        BoundNarrowed narrowed => narrowed with { Operand = map(narrowed.Operand) },
        BoundRequired required => required with { Operand = map(required.Operand) },
        BoundConversion conversion => conversion with { Operand = map(conversion.Operand) },
        BoundCast cast => cast with { Operand = map(cast.Operand) },
        BoundTruth truth => truth with { Operand = map(truth.Operand) },
        BoundNot not => not with { Operand = map(not.Operand) },
        BoundNegate negate => negate with { Operand = map(negate.Operand) },
        BoundNullTest test => test with { Operand = map(test.Operand) },
        BoundEmptyTest test => test with { Operand = map(test.Operand) },
        BoundTypeTest test => test with { Operand = map(test.Operand) },
        BoundRegexTest test => test with { Operand = map(test.Operand) },
        BoundRegexReplace replace => replace with { Operand = map(replace.Operand), Replacement = map(replace.Replacement) },
        BoundTextTest test => test with { Operand = map(test.Operand), Pattern = map(test.Pattern) },
        BoundComparison comparison => comparison with { Left = map(comparison.Left), Right = map(comparison.Right) },
        BoundArithmetic arithmetic => arithmetic with { Left = map(arithmetic.Left), Right = map(arithmetic.Right) },
        BoundCoalesce coalesce => coalesce with { Left = map(coalesce.Left), Right = map(coalesce.Right) },
        BoundContained contained => contained with { Operand = map(contained.Operand) },
        BoundConditional choice => choice with { Condition = map(choice.Condition), WhenTrue = map(choice.WhenTrue), WhenFalse = map(choice.WhenFalse) },
        BoundInRange range => range with { Operand = map(range.Operand), Lower = map(range.Lower), Upper = map(range.Upper) },
        BoundOneOf oneOf => oneOf with { Operand = map(oneOf.Operand), Items = oneOf.Items.Select(map).ToEquatableArray() },
        BoundLogical logical => logical with { Operands = logical.Operands.Select(map).ToEquatableArray() },
        BoundTemplate template => template with { Parts = template.Parts.Select(part => part.Value is null ? part : part with { Value = map(part.Value) }).ToEquatableArray() },
        BoundCall call => call with { Arguments = call.Arguments.Select(argument => argument with { Value = map(argument.Value) }).ToEquatableArray() },
        _ => expression,
    };
}
