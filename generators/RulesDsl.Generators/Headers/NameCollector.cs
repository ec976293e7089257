using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Headers;

/// <summary>Walks through what a file says and gathers the names in it.</summary>
internal sealed class NameCollector
{
    private readonly HashSet<string> _written = [];

    /// <summary>Names where only a type can stand.</summary>
    public SortedSet<string> TypeNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Names and dotted names in expressions.</summary>
    public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Single names, in the form that lookup compares.</summary>
    public SortedSet<string> MemberNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that are called.</summary>
    public SortedSet<string> Calls { get; } = new(StringComparer.Ordinal);

    public void Visit(TypeSyntax? type)
    {
        switch (type)
        {
            case NamedTypeSyntax named:
                TypeNames.Add(named.Name);
                break;
            case NullableTypeSyntax nullable:
                Visit(nullable.Element);
                break;
            case ListTypeSyntax list:
                Visit(list.Element);
                break;
            case MapTypeSyntax map:
                Visit(map.Key);
                Visit(map.Value);
                break;
        }
    }

    public void Visit(IEnumerable<ExpressionSyntax> expressions)
    {
        foreach (var expression in expressions)
            Visit(expression);
    }

    public void Visit(ExpressionSyntax? expression)
    {
        switch (expression)
        {
            case IdentifierSyntax or MemberSyntax:
                VisitPath(expression);
                break;
            case IndexSyntax index:
                Visit(index.Target);
                Visit(index.Index);
                break;
            case CallSyntax call:
                if (Dotted(call.Target) is { } called)
                    Calls.Add(called);
                Visit(call.Target);
                Visit(call.Arguments);
                break;
            case ParenthesizedSyntax parenthesized:
                Visit(parenthesized.Inner);
                break;
            case NotSyntax not:
                Visit(not.Operand);
                break;
            case NegateSyntax negate:
                Visit(negate.Operand);
                break;
            case LogicalSyntax logical:
                Visit(logical.Operands);
                break;
            case ComparisonSyntax comparison:
                Visit(comparison.Left);
                Visit(comparison.Right);
                break;
            case ArithmeticSyntax arithmetic:
                Visit(arithmetic.Left);
                Visit(arithmetic.Right);
                break;
            case CoalesceSyntax coalesce:
                Visit(coalesce.Left);
                Visit(coalesce.Right);
                break;
            case ConditionalSyntax conditional:
                Visit(conditional.Condition);
                Visit(conditional.WhenTrue);
                Visit(conditional.WhenFalse);
                break;
            case InSyntax contained:
                Visit(contained.Operand);
                Visit(contained.Set);
                break;
            case RangeSyntax range:
                Visit(range.Lower);
                Visit(range.Upper);
                break;
            case IsSyntax isTest:
                Visit(isTest.Operand);
                Visit(isTest.Value);
                break;
            case IsEmptySyntax isEmpty:
                Visit(isEmpty.Operand);
                break;
            case TextTestSyntax text:
                Visit(text.Operand);
                Visit(text.Pattern);
                break;
            case ListSyntax list:
                Visit(list.Items);
                break;
            case ObjectSyntax value:
                Visit(value.Members);
                break;
            case AggregateSyntax aggregate:
                Visit(aggregate.Source);
                Visit(aggregate.Where);
                Visit(aggregate.Selector);
                break;
            case FirstSyntax first:
                Visit(first.Source);
                Visit(first.Where);
                Visit(first.Order?.Key);
                break;
            case SortSyntax sort:
                Visit(sort.Source);
                Visit(sort.Where);
                Visit(sort.Order.Key);
                break;
            case GroupSyntax group:
                Visit(group.Source);
                Visit(group.Where);
                Visit(group.Key);
                Visit(group.Aggregate);
                break;
            case TextSyntax text:
                foreach (var hole in text.Parts.OfType<TextHoleSyntax>())
                    Visit(hole.Value);
                break;
            case RawValueSyntax raw:
                Visit(raw.Expression);
                Visit(raw.Template);
                break;
            case ConditionTestSyntax test:
                Visit(test.Subject);
                Visit(test.Test);
                break;
        }
    }

    public void Visit(UnaryTestSyntax test)
    {
        switch (test)
        {
            case ValueTestSyntax value:
                Visit(value.Value);
                break;
            case ComparisonTestSyntax comparison:
                Visit(comparison.Value);
                break;
            case TextUnaryTestSyntax text:
                Visit(text.Pattern);
                break;
            case NotTestSyntax not:
                foreach (var inner in not.Tests)
                    Visit(inner);
                break;
            case AlternativesTestSyntax alternatives:
                foreach (var inner in alternatives.Tests)
                    Visit(inner);
                break;
        }
    }

    public void Visit(IEnumerable<AssignmentSyntax> assignments)
    {
        foreach (var assignment in assignments)
        {
            MemberNames.Add(NameKey.Of(assignment.Name.Text));
            Visit(assignment.Value);
        }
    }

    public void Visit(ThenSyntax? then)
    {
        if (then is OutputSyntax output)
            Visit(output.Assignments);
        else if (then is ValueSyntax value)
            Visit(value.Value);
    }

    // A path names itself and, as its targets, all that it begins with.
    private void VisitPath(ExpressionSyntax path)
    {
        if (Dotted(path) is { } dotted)
            Names.Add(dotted);

        if (path is MemberSyntax member)
        {
            AddMember(member.Name.Text);
            Visit(member.Target);
        }
        else if (path is IdentifierSyntax identifier)
        {
            AddMember(identifier.Name);
        }
    }

    private void AddMember(string name)
    {
        if (_written.Add(name))
            MemberNames.Add(NameKey.Of(name));
    }

    /// <summary>A path of nothing but names, as it would name a type; else null.</summary>
    private static string? Dotted(ExpressionSyntax path) => path switch
    {
        IdentifierSyntax identifier => identifier.Name,
        MemberSyntax member when Dotted(member.Target) is { } target => $"{target}.{member.Name.Text}",
        _ => null,
    };
}
