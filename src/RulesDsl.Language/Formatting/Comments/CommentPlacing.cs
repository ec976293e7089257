using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Comments;

/// <summary>
/// Tells which node a comment belongs to. One on a line of its own belongs to what follows it, or to what stands above it where it is
/// moved in further than what follows and that has come to its end; one at the end of a line belongs to the last thing that begins on the line.
/// </summary>
/// <param name="order">The nodes of the module.</param>
/// <param name="spelling">What the module was read from.</param>
internal sealed class CommentPlacing(NodeOrder order, Spelling spelling)
{
    /// <summary>The comment beside its node; null for one at the end of the file, which belongs to none.</summary>
    public PlacedComment? Place(CommentSyntax comment)
    {
        var next = NextBehind(comment.Span.Start);
        if (!comment.IsAlone && next > 0)
            return new PlacedComment(comment, Outermost(next - 1, comment.Span), CommentSide.Beside);

        var column = comment.Span.From.Column;
        if (next < order.Nodes.Count && (next == 0 || column <= Margin(next)))
            return new PlacedComment(comment, next, CommentSide.Before);

        return column > 1 && Above(next, column) is { } above ? new PlacedComment(comment, above, CommentSide.Below)
            : next < order.Nodes.Count ? new PlacedComment(comment, next, CommentSide.Before)
            : null;
    }

    /// <summary>The largest node that is on one line, ends before a comment and holds the one that begins last before it.</summary>
    private int Outermost(int last, SourceSpan comment)
    {
        var found = last;
        for (var i = last - 1; i >= 0 && order.Nodes[i].Span.From.Line == order.Nodes[last].Span.From.Line; i--)
        {
            if (order.Of(order.Nodes[i]).Last >= last && order.Nodes[i].Span.End <= comment.Start)
                found = i;
        }

        return found;
    }

    /// <summary>The number of the first node that starts behind a place; the outermost of those that start together.</summary>
    private int NextBehind(int offset)
    {
        var (low, high) = (0, order.Nodes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (order.Nodes[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>How far in the line begins on which a node begins: in text, words such as <c>expect</c> stand before some.</summary>
    private int Margin(int index)
    {
        var node = order.Nodes[index];
        if (spelling is Spelling.Yaml)
            return Math.Max(1, Start(node));

        var word = (node, order.ParentOf(index)) switch
        {
            (ExpectSyntax, _) => "expect ".Length,
            (ThenSyntax, _) => "then ".Length,
            (ExpressionSyntax, RuleSyntax or JobSyntax) => "when ".Length,
            (AssignmentSyntax, TestSyntax test) when ReferenceEquals(test.Given[0], node) => "given ".Length,
            _ => 0,
        };
        return Math.Max(1, node.Span.From.Column - word);
    }

    // The dash before an item of a YAML list stands two columns before the item.
    private static int Start(SyntaxNode node) => node.Span.From.Column - (node is RuleSyntax or RowSyntax or TestSyntax or TriggerSyntax ? 2 : 0);

    private int? Above(int next, int column)
    {
        for (var i = next - 1; i >= 0; i--)
        {
            if (IsUnit(order.Nodes[i]) && (spelling is Spelling.Yaml ? Start(order.Nodes[i]) : order.Nodes[i].Span.From.Column - 2) <= column)
                return order.Of(order.Nodes[i]).Last < next ? i : null;
        }

        return null;
    }

    private static bool IsUnit(SyntaxNode node) => node is DeclarationSyntax or FieldSyntax or AssignmentSyntax or HitPolicySyntax or LetSyntax or RuleSyntax
        or RowSyntax or OtherwiseSyntax or TestSyntax or TriggerSyntax or ScheduleSyntax or JobSyntax;
}
