using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Written expressions to typed ones. One binder serves one rules file; whatever does not bind is reported once and becomes a <see cref="BoundError"/>.</summary>
internal sealed class ExpressionBinder
{
    private readonly BindingContext _context;
    private readonly NameBinder _names;
    private readonly LiteralBinder _literals;
    private readonly ComparisonBinder _comparisons;
    private readonly MembershipBinder _memberships;
    private readonly TextTestBinder _textTests;
    private readonly UnaryTestBinder _unaryTests;
    private readonly ArithmeticBinder _arithmetic;
    private readonly ChoiceBinder _choices;
    private readonly AggregateBinder _aggregates;
    private readonly OrderedBinder _ordered;
    private readonly GroupBinder _groups;
    private readonly CallBinder _calls;

    public ExpressionBinder(BindingContext context)
    {
        _context = context;
        Conversions = new Conversions(context);
        Nulls = new NullWatch(context);
        var members = new MemberFinder(context);
        _names = new NameBinder(this, members, context);
        _literals = new LiteralBinder(this, context);
        _comparisons = new ComparisonBinder(this, _names, context);
        _memberships = new MembershipBinder(this, _names, _comparisons, context);
        _textTests = new TextTestBinder(this, _memberships, new SetTestBinder(this, _memberships));
        _unaryTests = new UnaryTestBinder(this, _comparisons, _memberships, _textTests);
        _arithmetic = new ArithmeticBinder(this, _names);
        _choices = new ChoiceBinder(this, context);
        _aggregates = new AggregateBinder(this);
        _ordered = new OrderedBinder(this);
        _groups = new GroupBinder(this, _comparisons);
        var arguments = new ArgumentBinder(this, _names);
        var lists = new ListFunctionBinder(this, _aggregates, _ordered, _comparisons);
        _calls = new CallBinder(this, _names, members, new BuiltInBinder(this, lists, _textTests, arguments), arguments, context);
    }

    /// <summary>Which types fit where.</summary>
    internal Conversions Conversions { get; }

    /// <summary>Says where a null would silently matter.</summary>
    internal NullWatch Nulls { get; }

    /// <summary>
    /// Binds an expression. <paramref name="expected"/> is what the place would like: it decides the type of literals, bare enum members and raw
    /// values, and nothing checks that the result has it.
    /// </summary>
    public BoundExpression Bind(ExpressionSyntax syntax, Scope scope, RuleType? expected = null)
    {
        _context.Wanted?.Note(syntax, expected);
        return BindKind(syntax, scope, expected);
    }

    private BoundExpression BindKind(ExpressionSyntax syntax, Scope scope, RuleType? expected) => syntax switch
    {
        ParenthesizedSyntax parenthesized => Bind(parenthesized.Inner, scope, expected),
        RawValueSyntax raw => _literals.BindRaw(raw, scope, expected),
        NumberSyntax number => LiteralBinder.BindNumber(number, expected),
        TextSyntax text => _literals.BindText(text, scope, expected),
        BooleanSyntax boolean => new BoundLiteral(boolean.Value, SimpleType.Bool, boolean.Span),
        NullSyntax => new BoundNull(NullType.Instance, syntax.Span),
        DateSyntax date => LiteralBinder.BindDate(date),
        DateTimeSyntax moment => LiteralBinder.BindDateTime(moment, expected),
        DurationSyntax duration => new BoundLiteral(new TimeSpan(duration.Ticks), SimpleType.Duration, duration.Span),
        ListSyntax list => _literals.BindList(list, scope, expected),
        IdentifierSyntax identifier => _names.BindIdentifier(identifier, scope, expected),
        MemberSyntax member => _names.BindMember(member, scope),
        IndexSyntax index => _names.BindIndex(index, scope),
        LogicalSyntax logical => _choices.BindLogical(logical, scope),
        NotSyntax not => _choices.BindNot(not, scope),
        ConditionalSyntax conditional => _choices.BindConditional(conditional, scope, expected),
        CoalesceSyntax coalesce => _choices.BindCoalesce(coalesce, scope, expected),
        ComparisonSyntax comparison => _comparisons.Bind(comparison, scope),
        IsSyntax isSyntax => _comparisons.BindIs(isSyntax, scope),
        IsEmptySyntax empty => _comparisons.BindIsEmpty(empty, scope),
        InSyntax inSyntax => _memberships.Bind(inSyntax, scope),
        TextTestSyntax test => _textTests.Bind(test, scope),
        ConditionTestSyntax test => BindUnaryTest(Bind(test.Subject, scope), test.Test, scope),
        ArithmeticSyntax arithmetic => _arithmetic.Bind(arithmetic, scope, expected),
        NegateSyntax negate => _arithmetic.BindNegate(negate, scope, expected),
        AggregateSyntax aggregate => _aggregates.Bind(aggregate, scope),
        FirstSyntax first => _ordered.Bind(first, scope),
        SortSyntax sort => _ordered.Bind(sort, scope),
        GroupSyntax group => _groups.Bind(group, scope),
        CallSyntax call => _calls.Bind(call, scope),
        BoundArgumentSyntax bound => bound.Value,
        ErrorSyntax => Error(syntax),
        RangeSyntax => Report(BindingDiagnostics.Misplaced(syntax.Span, "A range", "after 'in', 'not in' or in a test"), syntax),
        RegexSyntax => Report(BindingDiagnostics.Misplaced(syntax.Span, "A regular expression", "after 'matches' and as what 'replace' looks for"), syntax),
        ObjectSyntax => Report(BindingDiagnostics.Misplaced(syntax.Span, "An object in braces", "in the 'given' of a test"), syntax),
        _ => throw new InvalidOperationException($"No binding for {syntax.GetType().Name}."),
    };

    /// <summary>Binds an expression whose value goes where a <paramref name="target"/> is wanted, and converts it or reports that it does not fit.</summary>
    public BoundExpression BindValue(ExpressionSyntax syntax, Scope scope, RuleType target)
    {
        return Fit(Bind(syntax, scope, target), syntax, target);
    }

    /// <summary>Converts a value to what its place wants, or reports that it does not fit.</summary>
    internal BoundExpression Fit(BoundExpression value, ExpressionSyntax syntax, RuleType target)
    {
        if (Conversions.Convert(value, target) is { } converted)
            return converted;

        return Report(
            value.Type.IsNullable && Conversions.Convert(value with { Type = value.Type.NotNull }, target) is not null
                ? BindingDiagnostics.NullWhereValue(value.Span, value.Type.Display, target.Display)
                : Numbers.Clash(value.Type.NotNull, target.NotNull)
                ? BindingDiagnostics.DecimalWithDouble(value.Span, target.NotNull.Display, WrittenPath.Of(value))
                : BindingDiagnostics.WrongType(value.Span, target, value.Type),
            syntax);
    }

    /// <summary>Whether a name stands for something here.</summary>
    public bool IsKnown(string name, Scope scope) => _names.IsKnown(name, scope);

    /// <summary>Binds a condition: a yes or no, where null counts as no.</summary>
    public BoundExpression BindCondition(ExpressionSyntax syntax, Scope scope)
    {
        var condition = Bind(syntax, scope, SimpleType.Bool);
        if (condition.Type is ErrorType || condition.Type == SimpleType.Bool)
            return condition;
        if (condition.Type.NotNull == SimpleType.Bool)
            return new BoundTruth(condition, SimpleType.Bool, condition.Span);

        return Report(BindingDiagnostics.NotACondition(condition.Span, condition.Type.Display), syntax);
    }

    /// <summary>Binds a test whose subject stands elsewhere, at the head of a column or as the key of a condition map.</summary>
    public BoundExpression BindUnaryTest(BoundExpression subject, UnaryTestSyntax test, Scope scope) => _unaryTests.Bind(subject, test, scope);

    /// <summary>Reports a problem and stands for what could not be bound.</summary>
    internal BoundError Report(Language.Diagnostics.RuleDiagnostic diagnostic, SyntaxNode syntax)
    {
        _context.Report(diagnostic);
        return Error(syntax);
    }

    /// <summary>Stands for what could not be bound and has been reported: here, by the parser, or where a name is declared.</summary>
    internal BoundError Error(SyntaxNode syntax)
    {
        _context.MeetError();
        return new BoundError(ErrorType.Instance, syntax.Span);
    }

    /// <summary>Binds two operands that decide each other's type: a literal or a bare enum member takes the type of the other side.</summary>
    internal (BoundExpression Left, BoundExpression Right) BindPair(
        ExpressionSyntax left, ExpressionSyntax right, Scope scope)
    {
        if ((_names.IsOpen(left, scope) || _names.MayBeEnumMember(left, scope)) && !_names.IsOpen(right, scope))
        {
            var bound = Bind(right, scope);
            return (Bind(left, scope, bound.Type), bound);
        }

        var first = Bind(left, scope);
        return (first, Bind(right, scope, first.Type));
    }
}
