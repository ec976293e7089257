using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>
/// Conditions, with every verdict and value on its way through what takes it down. They are worked out in the same order and as seldom as without.
/// </summary>
internal sealed class ConditionTracer(BoundSymbol trace, TraceLines lines, TestCode tests, SourceTexts source, SourceTexts heads)
{
    private readonly OperandTracer _operands = new(trace, lines, source, heads);

    /// <summary>The subject of the cell whose test is being traced: it stands at the head of the column.</summary>
    public BoundExpression? Subject
    {
        get => field;
        set => _operands.Heads = SubjectSpans.Of(field = value);
    }

    /// <summary>Takes a condition of a rule: what it is made of goes into the lines, and each test into C#.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="depth">How deep it lies.</param>
    /// <param name="place">Where its failures are said to be, if that is not where it stands.</param>
    public void Add(BoundExpression condition, int depth, SourceSpan? place = null)
    {
        switch (condition)
        {
            case BoundLogical logical:
                Line(depth, Word(logical), logical);
                foreach (var operand in logical.Operands)
                    Add(operand, depth + 1, place);
                break;
            case BoundNot not when IsWritten(not):
                Line(depth, "not", not);
                Add(not.Operand, depth + 1, place);
                break;
            default:
                _operands.Begin();
                var line = lines.BeginTest(depth, Word(condition), condition.Span, TextOf(condition));
                lines.Number(line, tests.Add(TraceTest(condition, 0, depth), place));
                break;
        }
    }

    // Within a test, where C# asks one condition after the other.
    private BoundExpression Trace(BoundExpression condition, int depth)
    {
        switch (condition)
        {
            case BoundLogical logical:
                Line(depth, Word(logical), logical);
                return logical with { Operands = logical.Operands.Select(operand => Trace(operand, depth + 1)).ToEquatableArray() };
            case BoundNot not when IsWritten(not):
                Line(depth, "not", not);
                return not with { Operand = Trace(not.Operand, depth + 1) };
            default:
                return TraceTest(condition, Line(depth, Word(condition), condition), depth);
        }
    }

    private BoundExpression TraceTest(BoundExpression test, int node, int depth) => test switch
    {
        BoundAggregate quantifier when IsQuantifier(test) => TraceQuantifier(quantifier, node, depth),
        BoundTruth truth => truth with { Operand = See(truth.Operand, node, depth) },
        BoundNot not => Is(node, not with { Operand = _operands.Test(not.Operand, depth + 1) }),
        _ => OperandTracer.IsTest(test) ? Is(node, _operands.Test(test, depth + 1)) : See(test, node, depth),
    };

    // any(l in order.Lines where l.Price > 100) → the conditions inside are as the last element left them, which is the one that decided.
    private BoundTraced TraceQuantifier(BoundAggregate quantifier, int node, int depth)
    {
        var traced = quantifier with { Source = _operands.Collection(quantifier.Source, depth + 1) };
        if (quantifier.Where is { } where)
        {
            var each = new BoundTraced(trace, "Each", node, null, SimpleType.Bool, where.Span);
            traced = traced with { Where = new BoundLogical(LogicalOperator.And, new([each, Trace(where, depth + 1)]), SimpleType.Bool, where.Span) };
        }

        return Is(node, traced);
    }

    private BoundTraced See(BoundExpression value, int node, int depth) => new(trace, "See", node, _operands.Inner(value, depth + 1), value.Type, value.Span);

    private BoundTraced Is(int node, BoundExpression condition) => new(trace, "Is", node, condition, SimpleType.Bool, condition.Span);

    private int Line(int depth, string kind, BoundExpression condition) => lines.Add(depth, kind, condition.Span, TextOf(condition));

    private string TextOf(BoundExpression condition)
    {
        var text = source.Of(condition.Span) ?? ExpressionWords.Of(condition);
        var subject = Subject ?? SubjectSpans.Outside(condition);
        return subject is null ? text : $"{_operands.TextOf(subject)}: {text}";
    }

    // What is not a `not` of its own is a test that says it: is not, not in.
    private static bool IsWritten(BoundNot not) => not.Operand.Span != not.Span || not.Operand is BoundLogical || IsQuantifier(not.Operand);

    private static bool IsQuantifier(BoundExpression condition) =>
        condition is BoundAggregate { Function: AggregateFunction.Any or AggregateFunction.All or AggregateFunction.None };

    private static string Word(BoundExpression condition) => condition switch
    {
        BoundLogical logical => logical.Operator == LogicalOperator.And ? "and" : "or",
        BoundAggregate { Function: AggregateFunction.Any } => "any",
        BoundAggregate { Function: AggregateFunction.All } => "all",
        BoundAggregate { Function: AggregateFunction.None } => "none",
        BoundNot => "test",
        _ when SaysNothingOfNull(condition) => "order",
        _ => OperandTracer.IsTest(condition) ? "test" : "value",
    };

    private static bool SaysNothingOfNull(BoundExpression test) => test switch
    {
        BoundComparison comparison => comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual or ComparisonOperator.EqualIgnoringCase),
        BoundInRange or BoundTextTest or BoundRegexTest => true,
        _ => false,
    };
}
