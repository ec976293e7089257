using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>The values of conditions on their way through what takes them down: whole operands, and in them what they read and call.</summary>
internal sealed class OperandTracer(BoundSymbol trace, TraceLines lines, SourceTexts source, SourceTexts heads)
{
    // Of so many values C# makes a table, if they stand there.
    private const int MostAsked = 16;

    private readonly ConstantTracer _constants = new(trace, lines);

    /// <summary>What stands at the head of the column and not in the cell.</summary>
    public HashSet<SourceSpan> Heads { get; set; } = [];

    /// <summary>An operand as written.</summary>
    public string TextOf(BoundExpression operand) =>
        (Heads.Contains(operand.Span) ? heads : source).Of(operand.Span) ?? WrittenPath.Of(operand) ?? ExpressionWords.Of(operand);

    /// <summary>Whether a condition tests values and is none itself.</summary>
    public static bool IsTest(BoundExpression condition) => condition is BoundComparison or BoundNullTest or BoundEmptyTest or BoundTypeTest or BoundRegexTest
        or BoundTextTest or BoundOneOf or BoundInRange or BoundContained;

    /// <summary>A test begins.</summary>
    public void Begin() => _constants.Begin();

    /// <summary>A test with its operands traced.</summary>
    public BoundExpression Test(BoundExpression test, int depth) => test switch
    {
        BoundComparison comparison => comparison with { Left = Side(comparison.Left, depth), Right = Side(comparison.Right, depth) },
        BoundNullTest isNull => isNull with { Operand = Operand(isNull.Operand, depth) },
        BoundEmptyTest isEmpty => isEmpty with { Operand = Operand(isEmpty.Operand, depth) },
        BoundTypeTest isType => isType with { Operand = Operand(isType.Operand, depth) },
        BoundRegexTest regex => regex with { Operand = Operand(regex.Operand, depth) },
        BoundTextTest text => text with { Operand = Operand(text.Operand, depth), Pattern = text.Operator == TextOperator.Like ? Operand(text.Pattern, depth) : Side(text.Pattern, depth) },
        BoundOneOf oneOf => oneOf with
        {
            Operand = Operand(oneOf.Operand, depth), Items = oneOf.Items.Select(item => oneOf.Items.Count > MostAsked ? Operand(item, depth) : Side(item, depth)).ToEquatableArray(),
        },
        BoundInRange range => range with { Operand = Operand(range.Operand, depth), Lower = Side(range.Lower, depth), Upper = Side(range.Upper, depth) },
        BoundContained contained => contained with { Operand = Operand(contained.Operand, depth), Source = Collection(contained.Source, depth) },
        _ => Inner(test, depth),
    };

    /// <summary>A collection; one that is collected on the way is not made a list of.</summary>
    public BoundExpression Collection(BoundExpression collection, int depth) => collection is BoundCollect ? collection : Operand(collection, depth);

    /// <summary>A value; one that everybody can see is none to tell.</summary>
    public BoundExpression Operand(BoundExpression operand, int depth)
    {
        if (IsConstant(operand))
            return operand;

        var node = lines.Add(depth, TextOf(operand));
        return new BoundTraced(trace, "See", node, Inner(operand, depth + 1), operand.Type, operand.Span);
    }

    // A value or a constant that a test compares with.
    private BoundExpression Side(BoundExpression value, int depth) => IsConstant(value) ? _constants.Trace(value) : Operand(value, depth);

    /// <summary>A value whose parts are traced and not itself.</summary>
    public BoundExpression Inner(BoundExpression value, int depth)
    {
        if (WrittenPath.Of(value) is not null)
            return value;

        return value switch
        {
            BoundArithmetic arithmetic => arithmetic with { Left = Part(arithmetic.Left, depth), Right = Part(arithmetic.Right, depth) },
            BoundNegate negate => negate with { Operand = Part(negate.Operand, depth) },
            BoundConversion conversion => conversion with { Operand = Part(conversion.Operand, depth) },
            BoundCast cast => cast with { Operand = Part(cast.Operand, depth) },
            BoundCoalesce coalesce => coalesce with { Left = Part(coalesce.Left, depth), Right = Part(coalesce.Right, depth) },
            BoundConditional choice => choice with
            {
                Condition = Condition(choice.Condition, depth), WhenTrue = Part(choice.WhenTrue, depth), WhenFalse = Part(choice.WhenFalse, depth),
            },
            BoundCall call => call with { Arguments = call.Arguments.Select(argument => argument with { Value = Part(argument.Value, depth) }).ToEquatableArray() },
            BoundMember member => member with { Target = Part(member.Target, depth) },
            BoundCount count => count with { Target = Part(count.Target, depth) },
            BoundKeyed keyed => keyed with { Target = Part(keyed.Target, depth), Key = Part(keyed.Key, depth) },
            BoundElement element => element with { Target = Part(element.Target, depth), Index = Part(element.Index, depth) },
            BoundRegexReplace replace => replace with { Operand = Part(replace.Operand, depth), Replacement = Part(replace.Replacement, depth) },
            _ => value,
        };
    }

    // Of a condition within a value, what it reads.
    private BoundExpression Condition(BoundExpression condition, int depth) => condition switch
    {
        BoundLogical logical => logical with { Operands = logical.Operands.Select(operand => Condition(operand, depth)).ToEquatableArray() },
        BoundNot not => not with { Operand = Condition(not.Operand, depth) },
        BoundTruth truth => truth with { Operand = Part(truth.Operand, depth) },
        _ when IsTest(condition) => Test(condition, depth),
        _ => Part(condition, depth),
    };

    // What lies between a value and what it reads and calls is not worth a line.
    private BoundExpression Part(BoundExpression part, int depth) =>
        WrittenPath.Of(part) is null && part is BoundArithmetic or BoundNegate or BoundConversion or BoundCast or BoundCoalesce or BoundConditional or BoundTemplate or BoundList or BoundMap
            ? Inner(part, depth)
            : part is BoundCollect or BoundRequired ? part : Operand(part, depth);

    private static bool IsConstant(BoundExpression value) => value switch
    {
        BoundLiteral or BoundEnumMember or BoundNull or BoundError or BoundDefault => true,
        BoundConversion conversion => IsConstant(conversion.Operand),
        BoundNegate negate => IsConstant(negate.Operand),
        BoundCast cast => IsConstant(cast.Operand),
        BoundList list => list.Items.All(IsConstant),
        _ => false,
    };
}
