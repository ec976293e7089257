using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>Tests whose subject stands elsewhere: at the head of a column, or as the key of a YAML condition.</summary>
internal static class SubjectSpans
{
    /// <summary>What a test is about.</summary>
    public static BoundExpression? SubjectOf(BoundExpression test) => test switch
    {
        BoundNot not => SubjectOf(not.Operand),
        BoundTruth truth => truth.Operand,
        BoundLogical logical => SubjectOf(logical.Operands[0]),
        BoundContained contained => contained.Source,
        BoundAggregate aggregate => aggregate.Source,
        BoundComparison comparison => comparison.Left,
        _ => BoundTree.Children(test).FirstOrDefault(),
    };

    /// <summary>The subject of a test, if it does not stand within it.</summary>
    public static BoundExpression? Outside(BoundExpression test) =>
        test is not BoundLogical && SubjectOf(test) is { Span: { Length: > 0 } span } subject && span.End <= test.Span.Start ? subject : null;

    /// <summary>Where a subject and its parts stand.</summary>
    public static HashSet<SourceSpan> Of(BoundExpression? subject)
    {
        var spans = new HashSet<SourceSpan>();
        if (subject is not null)
            Add(subject, spans);
        return spans;
    }

    private static void Add(BoundExpression expression, HashSet<SourceSpan> spans)
    {
        spans.Add(expression.Span);
        foreach (var child in BoundTree.Children(expression))
            Add(child, spans);
    }
}
