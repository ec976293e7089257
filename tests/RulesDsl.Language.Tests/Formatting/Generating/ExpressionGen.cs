using System.Globalization;
using CsCheck;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting.Generating;

/// <summary>Expressions that a parser could have read.</summary>
internal static class ExpressionGen
{
    private const int Depth = 3;

    private static readonly Gen<ExpressionSyntax> Name = TextGen.Name.Select(name => (ExpressionSyntax)new IdentifierSyntax(name, default));

    public static readonly Gen<NumberSyntax> Whole = Gen.Int[0, 100_000].Select(value => new NumberSyntax(value.ToString(CultureInfo.InvariantCulture), NumberKind.Whole, default));

    private static readonly Gen<NumberSyntax> Number = Gen.OneOf(
        Whole,
        Gen.OneOf<string>("0.5", "2.50", "1200.00").Select(text => new NumberSyntax(text, NumberKind.Fraction, default)),
        Gen.OneOf<string>("1e5", "1.5E-3", "2e+7").Select(text => new NumberSyntax(text, NumberKind.Exponent, default)),
        Gen.OneOf<string>("15", "2.5").Select(text => new NumberSyntax(text, NumberKind.Percent, default)));

    public static readonly Gen<DurationSyntax> Duration = Gen.OneOf(
        Gen.Int[0, 999].Select(count => new DurationSyntax(count * TimeSpan.TicksPerMillisecond, $"{count}ms", default)),
        Gen.Int[0, 99].Select(count => new DurationSyntax(count * TimeSpan.TicksPerMinute, $"{count}m", default)),
        Gen.Int[1, 9].Select(count => new DurationSyntax(count * 7 * TimeSpan.TicksPerDay, $"{count}w", default)));

    private static readonly Gen<ExpressionSyntax> Literal = Gen.OneOf(
        Number.Select(it => (ExpressionSyntax)it),
        Duration.Select(it => (ExpressionSyntax)it),
        Gen.Bool.Select(it => (ExpressionSyntax)new BooleanSyntax(it, default)),
        Gen.Const((ExpressionSyntax)new NullSyntax(default)),
        Gen.OneOf<string>("2026-01-31", "1999-12-01").Select(it => (ExpressionSyntax)new DateSyntax(it, default)),
        Gen.OneOf<string>("2026-01-31T10:00Z", "2026-01-31T10:00:30.5+01:00").Select(it => (ExpressionSyntax)new DateTimeSyntax(it, default)));

    private static readonly Gen<ExpressionSyntax> Regex = Gen.OneOf<string>("a", "^", "\\d", "\\\\", "/", "[xy]", "#", " #", "\"", "'", "|", " ", ": ", "{2}").Array[0, 5].Select(
        Gen.Bool, (pieces, ignoresCase) => (ExpressionSyntax)new RegexSyntax(string.Concat(pieces), ignoresCase, default));

    private static readonly Gen<string?> Format = Gen.OneOf<string?>(null, null, "0.00", "yyyy-MM-dd", " x", "'a' #:\"");

    private static readonly Gen<ExpressionSyntax> NamedSet = Gen.OneOf(
        Name.Select(TextGen.NameSyntax, (target, name) => (ExpressionSyntax)new MemberSyntax(target, name, default)),
        Name.Select(Literal.List(1, 2), (target, arguments) => (ExpressionSyntax)new CallSyntax(target, arguments, default)));

    /// <summary>Any expression.</summary>
    public static readonly Gen<ExpressionSyntax> Expression = Of(Depth);

    /// <summary>A template or a plain text.</summary>
    public static readonly Gen<TextSyntax> Text = TextOf(1);

    /// <summary>A value: of an output, a param, a cell.</summary>
    public static readonly Gen<ExpressionSyntax> Value = ValueOf(1, mayBeObject: false);

    /// <summary>A value where a text is wanted, and an expression that may be one.</summary>
    public static readonly Gen<ExpressionSyntax> TextValue = Gen.Frequency(
        (3, TextGen.Raw.Where(raw => raw.TemplateErrors.Count == 0).Select(it => (ExpressionSyntax)it)),
        (3, TextOf(1).Select(it => (ExpressionSyntax)it)),
        (2, NamedSet),
        (1, Gen.Const((ExpressionSyntax)new NullSyntax(default))));

    /// <summary>A value in a test, which may also be an object.</summary>
    public static readonly Gen<ExpressionSyntax> TestValue = ValueOf(2, mayBeObject: true);

    public static Gen<ExpressionSyntax> Of(int depth) => depth == 0
        ? Gen.Frequency((4, Name), (3, Literal), (2, TextGen.Text.Select(PlainText)))
        : Gen.Frequency(
            (6, Of(0)),
            (4, Path(depth)),
            (2, Calls(depth)),
            (3, Arithmetic(depth)),
            (4, Comparison(depth)),
            (3, Logic(depth)),
            (2, Collection(depth)),
            (2, TextOf(depth - 1).Select(it => (ExpressionSyntax)it)),
            (1, Compared(depth - 1).List(0, 3).Select(items => (ExpressionSyntax)new ListSyntax(items, default))),
            (1, Of(depth - 1).Select(inner => (ExpressionSyntax)new ParenthesizedSyntax(inner, default))),
            (1, Of(depth - 1).Select(Of(depth - 1), Of(depth - 1), (condition, yes, no) => (ExpressionSyntax)new ConditionalSyntax(condition, yes, no, default))));

    public static Gen<TestedBy> TestOf(int depth) => Gen.OneOf(
        Gen.Enum<TextOperator>().Where(it => it is not (TextOperator.Matches or TextOperator.ContainsAny)).Select(Of(depth), (test, pattern) => (test, pattern)),
        Regex.Select(pattern => (TextOperator.Matches, pattern)),
        Gen.OneOf(NamedSet, Name, Of(0).List(0, 2).Select(items => (ExpressionSyntax)new ListSyntax(items, default))).Select(pattern => (TextOperator.ContainsAny, pattern)))
        .Select(Gen.Bool, (it, ignoresCase) => new TestedBy(it.Item1, it.Item2, ignoresCase));

    public static Gen<ExpressionSyntax> Range(int depth) => Of(depth).Select(Of(depth), Gen.OneOf<(bool, bool)>((true, true), (false, true), (true, false)), (lower, upper, ends) =>
        (ExpressionSyntax)new RangeSyntax(lower, ends.Item1, upper, ends.Item2, default));

    private static Gen<ExpressionSyntax> Path(int depth) => Gen.OneOf(
        Name.Select(TextGen.NameSyntax, (target, name) => (ExpressionSyntax)new MemberSyntax(target, name, default)),
        Of(depth - 1).Select(TextGen.NameSyntax, (target, name) => (ExpressionSyntax)new MemberSyntax(target, name, default)),
        Of(depth - 1).Select(Of(depth - 1), (target, index) => (ExpressionSyntax)new IndexSyntax(target, index, default)));

    private static Gen<ExpressionSyntax> Calls(int depth) =>
        Gen.OneOf(Name, Path(depth)).Select(Of(depth - 1).List(0, 3), (target, arguments) => (ExpressionSyntax)new CallSyntax(target, arguments, default));

    private static Gen<ExpressionSyntax> Arithmetic(int depth) => Gen.OneOf(
        Of(depth - 1).Select(Gen.Enum<ArithmeticOperator>(), Of(depth - 1), (left, sign, right) => (ExpressionSyntax)new ArithmeticSyntax(left, sign, right, default)),
        Of(depth - 1).Select(Of(depth - 1), (left, right) => (ExpressionSyntax)new CoalesceSyntax(left, right, default)),
        Of(depth - 1).Select(operand => (ExpressionSyntax)new NegateSyntax(operand, default)));

    // A scalar of the YAML spelling may stand where the other side tells its type.
    private static Gen<ExpressionSyntax> Compared(int depth) => Gen.Frequency((4, Of(depth)), (1, TextGen.Raw.Select(it => (ExpressionSyntax)it)));

    private static Gen<ExpressionSyntax> Comparison(int depth) => Gen.OneOf(
        Of(depth - 1).Select(Gen.Enum<ComparisonOperator>(), Compared(depth - 1), (left, sign, right) => (ExpressionSyntax)new ComparisonSyntax(left, sign, right, default)),
        Of(depth - 1).Select(Gen.Bool, Compared(depth - 1), (operand, isNegated, value) => (ExpressionSyntax)new IsSyntax(operand, isNegated, value, default)),
        Of(depth - 1).Select(Gen.Bool, (operand, isNegated) => (ExpressionSyntax)new IsEmptySyntax(operand, isNegated, default)),
        Of(depth - 1).Select(Gen.Bool, Gen.OneOf(Of(depth - 1), Range(depth - 1)), (operand, isNegated, set) => (ExpressionSyntax)new InSyntax(operand, isNegated, set, default)),
        Of(depth - 1).Select(TestOf(depth - 1), (operand, test) => (ExpressionSyntax)new TextTestSyntax(operand, test.Operator, test.Pattern, test.IgnoresCase, default)));

    private static Gen<ExpressionSyntax> Logic(int depth) => Gen.OneOf(
        Gen.Enum<LogicalOperator>().Select(Of(depth - 1).List(2, 4), (logical, operands) => (ExpressionSyntax)new LogicalSyntax(logical, operands, default)),
        Of(depth - 1).Select(operand => (ExpressionSyntax)new NotSyntax(operand, default)));

    private static Gen<ExpressionSyntax> Collection(int depth) =>
        TextGen.NameSyntax.Select(Of(depth - 1), Of(depth - 1).Maybe(), (binder, source, where) => (binder, source, where)).SelectMany(head => Gen.OneOf(
            Gen.Enum<AggregateFunction>().Select(Of(depth - 1), (function, selector) =>
                (ExpressionSyntax)new AggregateSyntax(function, head.binder, head.source, head.where, function <= AggregateFunction.Count ? null : selector, default)),
            Order(depth).Maybe().Select(order => (ExpressionSyntax)new FirstSyntax(head.binder, head.source, head.where, order, default)),
            Order(depth).Select(order => (ExpressionSyntax)new SortSyntax(head.binder, head.source, head.where, order, default)),
            Of(depth - 1).Select(Of(depth - 1), (key, aggregate) => (ExpressionSyntax)new GroupSyntax(head.binder, head.source, head.where, key, aggregate, default))));

    private static Gen<OrderSyntax> Order(int depth) => Of(depth - 1).Select(Gen.Bool, (key, isDescending) => new OrderSyntax(key, isDescending, default));

    // Runs and holes in turn: a parser never reads two runs in a row.
    private static Gen<TextSyntax> TextOf(int depth) => Gen.Select(
        TextGen.Text.Array[0, 3],
        Of(depth).Select(Format, (value, format) => new TextHoleSyntax(value, format, default)).Array[3],
        (runs, holes) => new TextSyntax(
            runs.SelectMany((run, i) => new TextPartSyntax[] { new TextRunSyntax(run, default), holes[i] })
                .Where(part => part is not TextRunSyntax { Text: "" })
                .Take(5)
                .List(),
            default));

    private static Gen<ExpressionSyntax> ValueOf(int depth, bool mayBeObject)
    {
        var simple = Gen.Frequency((3, Expression), (3, TextGen.Raw.Select(it => (ExpressionSyntax)it)), (2, TextOf(1).Select(it => (ExpressionSyntax)it)));
        if (depth == 0)
            return simple;

        var list = ValueOf(depth - 1, mayBeObject).List(0, 3).Select(items => (ExpressionSyntax)new ListSyntax(items, default));
        return mayBeObject
            ? Gen.Frequency((4, simple), (1, list), (1, Fields(ValueOf(depth - 1, mayBeObject)).Select(members => (ExpressionSyntax)new ObjectSyntax(members, default))))
            : Gen.Frequency((6, simple), (1, list));
    }

    /// <summary>Members of an object or keys of a map.</summary>
    private static Gen<EquatableArray<AssignmentSyntax>> Fields(Gen<ExpressionSyntax> value) => Members(value, 0).Select(
        Gen.Frequency((4, Gen.Const((string?)null)), (1, TextGen.RuleName.Select(name => (string?)name.Text)), (1, Gen.OneOf<string?>("@class", "\"x\"", "cost-center", "", "a: b", "{x}", "aws:createdBy"))),
        (members, key) => key is null || members.Count == 0 ? members : members.Select((member, i) => i == 0 ? member with { Name = new NameSyntax(key, default) } : member).DistinctBy(member => member.Name.Text).List());

    /// <summary>Members of different names.</summary>
    public static Gen<EquatableArray<AssignmentSyntax>> Members(Gen<ExpressionSyntax> value, int least) => TextGen.Names(4).Where(names => names.Count >= least)
        .Select(value.Array[4], (names, values) => names.Select((name, i) => new AssignmentSyntax(new NameSyntax(name, default), values[i], default)).List());

    private static ExpressionSyntax PlainText(string text) => new TextSyntax(text.Length == 0 ? default : new([new TextRunSyntax(text, default)]), default);
}
