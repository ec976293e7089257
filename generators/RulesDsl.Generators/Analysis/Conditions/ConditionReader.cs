using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Analysis.Tests;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Conditions;

/// <summary>Conditions as tests of subjects. What it does not see through is a yes or no of its own.</summary>
internal sealed class ConditionReader(SubjectCatalogue subjects, IReadOnlyDictionary<string, BoundExpression> lets)
{
    private readonly Constants _constants = new(subjects.Enums);

    public Formula Read(BoundExpression condition) => condition switch
    {
        BoundLiteral { Value: bool value } => new Formula.Constant(value),
        BoundNot not => new Formula.Not(Read(not.Operand)),
        BoundLogical { Operator: LogicalOperator.And } logical => new Formula.And([.. logical.Operands.Select(Read)]),
        BoundLogical logical => new Formula.Or([.. logical.Operands.Select(Read)]),
        BoundConditional choice => new Formula.Or([
            new Formula.And([Read(choice.Condition), Read(choice.WhenTrue)]),
            new Formula.And([new Formula.Not(Read(choice.Condition)), Read(choice.WhenFalse)]),
        ]),
        BoundTruth truth => Read(truth.Operand),
        BoundNonNull nonNull => Read(nonNull.Operand),
        BoundName { Symbol.Rank: SymbolRank.Let } let when lets.TryGetValue(let.Symbol.Name, out var value) => Read(value),
        BoundNullTest test => ReadNull(test),
        BoundEmptyTest test => ReadEmpty(test),
        BoundComparison comparison => Compare(comparison.Left, comparison.Operator, comparison.Right, comparison.Kind, comparison),
        BoundInRange range => new Formula.And([
            Compare(range.Operand, range.IncludesLower ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, range.Lower, range.Kind, range),
            Compare(range.Operand, range.IncludesUpper ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, range.Upper, range.Kind, range),
        ]),
        BoundOneOf oneOf => ReadOneOf(oneOf),
        BoundTextTest test => ReadText(test),
        BoundRegexTest test => Ask(test.Operand, new PatternTest(test.Pattern, test.IgnoresCase), test),
        BoundCoalesce coalesce when coalesce.Left.Type.NotNull == SimpleType.Bool => Ask(coalesce, new EqualityTest(new([true])), coalesce),
        _ => Whole(condition),
    };

    private Formula.Atom Whole(BoundExpression condition) => new Formula.Atom(Asked(subjects.FindCondition(condition), Yes), Yes);

    private static EqualityTest Yes { get; } = new(new([true]));

    private Formula.Atom ReadNull(BoundNullTest test)
    {
        var isNull = new EqualityTest(new([null]));
        return new Formula.Atom(Asked(subjects.FindPresence(Strip(test.Operand)), isNull), isNull);
    }

    private Formula.Atom ReadEmpty(BoundEmptyTest test)
    {
        if (test.Operand.Type.NotNull == SimpleType.String)
            return Ask(test.Operand, new EqualityTest(new([null, ""])), test);

        // Nothing in it is the same as a count of 0.
        var operand = Strip(test.Operand);
        var count = new BoundCount(operand, operand.Type.IsNullable ? SimpleType.Int.OrNull : SimpleType.Int, operand.Span);
        return Ask(count, new EqualityTest(new(operand.Type.IsNullable ? [null, 0m] : [0m])), test);
    }

    private Formula ReadOneOf(BoundOneOf test)
    {
        var values = new List<object?>();
        foreach (var item in test.Items)
        {
            if (!_constants.TryGet(item, out var value))
                return new Formula.Or([.. test.Items.Select(other => Equal(test.Operand, other, test.Kind, test))]);
            values.Add(value);
        }

        return Ask(test.Operand, new EqualityTest(values.Distinct().ToEquatableArray(), test.Kind == ComparisonKind.OrdinalIgnoreCase), test);
    }

    private Formula Equal(BoundExpression operand, BoundExpression item, ComparisonKind kind, BoundExpression whole) => item is BoundNull
        ? ReadNull(new BoundNullTest(operand, SimpleType.Bool, item.Span))
        : Compare(operand, kind == ComparisonKind.OrdinalIgnoreCase ? ComparisonOperator.EqualIgnoringCase : ComparisonOperator.Equal, item, kind, whole);

    private Formula Compare(BoundExpression left, ComparisonOperator op, BoundExpression right, ComparisonKind kind, BoundExpression whole)
    {
        if (_constants.TryGet(right, out var bound))
            return _constants.TryGet(left, out _) ? Whole(whole) : Compare(left, op, bound, whole);
        if (_constants.TryGet(left, out bound))
            return Compare(right, Turn(op), bound, whole);

        var isOrdering = op is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual or ComparisonOperator.EqualIgnoringCase);
        var hasOrder = isOrdering || (kind == ComparisonKind.Operator && ComparisonBinder.OrderOf(left.Type, right.Type) is not null);
        var (subject, isTurned) = subjects.FindRelation(Strip(left), Strip(right), hasOrder, kind);
        var test = new RelationTest(isTurned ? Turn(op) : op);
        return new Formula.Atom(Asked(subject, test), test);
    }

    private Formula Compare(BoundExpression operand, ComparisonOperator op, object? bound, BoundExpression whole) => op switch
    {
        ComparisonOperator.Equal or ComparisonOperator.EqualIgnoringCase =>
            Ask(operand, new EqualityTest(new([bound]), op == ComparisonOperator.EqualIgnoringCase), whole),
        ComparisonOperator.NotEqual => new Formula.Not(Compare(operand, ComparisonOperator.Equal, bound, whole)),
        _ when bound is decimal or string => Ask(operand, new OrderTest(op, bound), whole),
        _ => Whole(whole),
    };

    private Formula.Atom ReadText(BoundTextTest test)
    {
        if (!_constants.TryGet(test.Pattern, out var value) || value is not string part)
            return Whole(test);
        if (test.Operator != TextOperator.Like)
            return Ask(test.Operand, new TextTest(test.Operator, part, test.IgnoresCase), test);

        var middle = part.Trim('*');
        if (part.IndexOfAny(['?', '\\']) >= 0 || middle.Length == 0 || middle.IndexOf('*') >= 0)
            return Whole(test);
        return (part[0] == '*', part[part.Length - 1] == '*') switch
        {
            (true, true) => Ask(test.Operand, new TextTest(TextOperator.Contains, middle, test.IgnoresCase), test),
            (true, false) => Ask(test.Operand, new TextTest(TextOperator.EndsWith, middle, test.IgnoresCase), test),
            (false, true) => Ask(test.Operand, new TextTest(TextOperator.StartsWith, middle, test.IgnoresCase), test),
            _ => Ask(test.Operand, new EqualityTest(new([middle]), test.IgnoresCase), test),
        };
    }

    private Formula.Atom Ask(BoundExpression operand, SubjectTest test, BoundExpression whole)
    {
        operand = Strip(operand);
        while (operand is BoundCoalesce coalesce && _constants.TryGet(coalesce.Right, out var value) && value is not null)
            (operand, test) = (Strip(coalesce.Left), new DefaultedTest(test, value));
        return subjects.Find(operand) is { } subject && SubjectCatalogue.CanAsk(subject, test) && Fits(subject, test)
            ? new Formula.Atom(Asked(subject, test), test)
            : Whole(whole);
    }

    // A value of another sort than the subject's says nothing that can be compared.
    private static bool Fits(Subject subject, SubjectTest test) => subject.Kind switch
    {
        SubjectKind.Ordered => test.Points.All(static point => point is decimal),
        SubjectKind.Text => test.Points.All(static point => point is string),
        SubjectKind.Finite when subject.Type is NamedType => test.Points.All(static point => point is decimal),
        SubjectKind.Finite => test.Points.All(static point => point is bool),
        _ => true,
    };

    private static Subject Asked(Subject subject, SubjectTest test)
    {
        subject.Ask(test);
        return subject;
    }

    // What a conversion widens is in the same order as before.
    private BoundExpression Strip(BoundExpression expression) => expression switch
    {
        BoundNonNull nonNull => Strip(nonNull.Operand),
        BoundNarrowed narrowed => Strip(narrowed.Operand),
        BoundTruth truth => Strip(truth.Operand),
        BoundConversion conversion when Numbers.Common(conversion.Type.NotNull, conversion.Operand.Type.NotNull) is not null => Strip(conversion.Operand),
        BoundName { Symbol.Rank: SymbolRank.Let } let when lets.TryGetValue(let.Symbol.Name, out var value) && ValuePath.Of(value) is not null => Strip(value),
        _ => expression,
    };

    private static ComparisonOperator Turn(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => op,
    };
}
