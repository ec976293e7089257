using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Comments;

/// <summary>
/// Knows which node each comment of a module belongs to, and hands each comment out once. A comment on a line of its own belongs to
/// what follows it, or to what stands above it where it is moved in further than what follows; one at the end of a line belongs to
/// the last thing that begins on the line.
/// </summary>
internal sealed class CommentPlaces
{
    private readonly NodeOrder _order;
    private readonly bool _isText;
    private readonly List<PlacedComment> _placed = [];
    private readonly List<CommentSyntax> _atEnd = [];
    private readonly HashSet<PlacedComment> _taken = [];

    public CommentPlaces(ModuleSyntax module)
    {
        _isText = RuleParser.SpellingOf(module.Path) == Spelling.Text;
        _order = module.Comments.Count > 0 ? new NodeOrder(module) : new NodeOrder(module with { Declarations = default, Namespace = null, Usings = default, Allows = default });
        foreach (var comment in module.Comments)
        {
            if (Place(comment) is { } placed)
                _placed.Add(placed);
            else
                _atEnd.Add(comment);
        }

        _placed = [.. _placed.OrderBy(placed => placed.Place)]; // Stable: comments at one node keep their order.
    }

    /// <summary>Those that stand behind everything.</summary>
    public IReadOnlyList<PlacedComment> AtEnd => [.. _atEnd.Select(comment => new PlacedComment(comment, int.MaxValue, CommentSide.Before))];

    /// <summary>Whether comments stand at a node or inside of it.</summary>
    public bool HasAny(SyntaxNode? node) => node is not null && _placed.Count > 0 && Between(_order.Of(node)).Any();

    /// <summary>Whether comments stand inside of a node on lines below its first.</summary>
    public bool HasAnyBelowFirstLine(SyntaxNode node) => _placed.Count > 0
        && Between(_order.Of(node)).Any(placed => placed.Place > _order.Of(node).First && placed.Comment.Span.From.Line > node.Span.From.Line);

    /// <summary>Whether comments stand inside of a node.</summary>
    public bool HasAnyInside(SyntaxNode node) => _placed.Count > 0 && Between((_order.Of(node).First + 1, _order.Of(node).Last)).Any(placed => placed.Place > _order.Of(node).First);

    /// <summary>Those before and beside a node; what is inside of it is left.</summary>
    public IReadOnlyList<PlacedComment> TakeAt(SyntaxNode node) =>
        _placed.Count == 0 ? [] : Take(Between((_order.Of(node).First, _order.Of(node).First)).Where(placed => placed.Side is not CommentSide.Below));

    /// <summary>Those at a node and inside of it, but not those below it.</summary>
    public IReadOnlyList<PlacedComment> TakeIn(SyntaxNode node) => TakeThrough(node, node);

    /// <summary>Those at a node and inside of it through one of its parts, but not those below the two.</summary>
    public IReadOnlyList<PlacedComment> TakeThrough(SyntaxNode node, SyntaxNode part)
    {
        var first = _order.Of(node).First;
        var (start, last) = _order.Of(part);
        return _placed.Count == 0 ? [] : Take(Between((first, last)).Where(placed => placed.Side is not CommentSide.Below || (placed.Place != first && placed.Place != start)));
    }

    /// <summary>Those of a node, from its beginning up to one of its parts, but not those below it.</summary>
    public IReadOnlyList<PlacedComment> TakeBefore(SyntaxNode node, SyntaxNode part)
    {
        var (first, last) = (_order.Of(node).First, _order.Of(part).First - 1);
        return _placed.Count == 0 ? [] : Take(Between((first, Math.Max(first, last))).Where(placed => placed.Place != first || placed.Side is not CommentSide.Below));
    }

    /// <summary>The same, without those that stand on lines below its first.</summary>
    /// <param name="node">The node.</param>
    /// <param name="part">The part.</param>
    /// <param name="hasBeside">Whether those beside the node are among them; else they are left to the part.</param>
    public IReadOnlyList<PlacedComment> TakeHead(SyntaxNode node, SyntaxNode part, bool hasBeside)
    {
        var (first, last) = (_order.Of(node).First, _order.Of(part).First - 1);
        return _placed.Count == 0 ? [] : Take(Between((first, Math.Max(first, last))).Where(placed => 
            placed.Comment.Span.From.Line <= node.Span.From.Line && placed.Side is not CommentSide.Below && (hasBeside || placed.Side is CommentSide.Before)));
    }

    /// <summary>Those that are left of a node's.</summary>
    public IReadOnlyList<PlacedComment> TakeRestOf(SyntaxNode node) => _placed.Count == 0 ? [] : Take(Between(_order.Of(node)));

    /// <summary>The first and the last line that a node takes together with its comments.</summary>
    public (int First, int Last) LinesOf(SyntaxNode node)
    {
        var places = _order.Of(node);
        var (first, last) = (node.Span.From.Line, node.Span.To.Line);
        for (var i = places.First < 0 ? _placed.Count : FirstAt(places.First); i < _placed.Count && _placed[i].Place <= places.Last; i++)
        {
            first = Math.Min(first, _placed[i].Comment.Span.From.Line);
            last = Math.Max(last, _placed[i].Comment.Span.To.Line);
        }

        return (first, last);
    }

    /// <summary>Those that nobody has asked for.</summary>
    public IReadOnlyList<PlacedComment> TakeRest() => Take(Between((0, int.MaxValue)));

    private List<PlacedComment> Take(IEnumerable<PlacedComment> comments)
    {
        List<PlacedComment> taken = [.. comments];
        _taken.UnionWith(taken);
        return taken;
    }

    private IEnumerable<PlacedComment> Between((int First, int Last) places)
    {
        for (var i = places.First < 0 ? _placed.Count : FirstAt(places.First); i < _placed.Count && _placed[i].Place <= places.Last; i++)
        {
            if (!_taken.Contains(_placed[i]))
                yield return _placed[i];
        }
    }

    private int FirstAt(int place)
    {
        var (low, high) = (0, _placed.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_placed[middle].Place < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private PlacedComment? Place(CommentSyntax comment)
    {
        var next = NextBehind(comment.Span.Start);
        if (!comment.IsAlone && next > 0)
            return new PlacedComment(comment, Outermost(next - 1, comment.Span), CommentSide.Beside);

        var column = comment.Span.From.Column;
        if (next < _order.Nodes.Count && (next == 0 || column <= Margin(next)))
            return new PlacedComment(comment, next, CommentSide.Before);

        return column > 1 && Above(next, column) is { } above ? new PlacedComment(comment, above, CommentSide.Below)
            : next < _order.Nodes.Count ? new PlacedComment(comment, next, CommentSide.Before)
            : null;
    }

    /// <summary>The largest node that is on one line, ends before a comment and holds the one that begins last before it.</summary>
    private int Outermost(int last, SourceSpan comment)
    {
        var found = last;
        for (var i = last - 1; i >= 0 && _order.Nodes[i].Span.From.Line == _order.Nodes[last].Span.From.Line; i--)
        {
            if (_order.Of(_order.Nodes[i]).Last >= last && _order.Nodes[i].Span.End <= comment.Start)
                found = i;
        }

        return found;
    }

    /// <summary>The number of the first node that starts behind a place; the outermost of those that start together.</summary>
    private int NextBehind(int offset)
    {
        var (low, high) = (0, _order.Nodes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_order.Nodes[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>How far in the line begins on which a node begins: in text, words such as <c>expect</c> stand before some.</summary>
    private int Margin(int index)
    {
        var node = _order.Nodes[index];
        var word = !_isText ? 0 : (node, _order.ParentOf(index)) switch
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
    private int? Above(int next, int column)
    {
        for (var i = next - 1; i >= 0; i--)
        {
            if (IsUnit(_order.Nodes[i]) && _order.Nodes[i].Span.From.Column <= column + 2)
                return i;
        }

        return null;
    }

    private static bool IsUnit(SyntaxNode node) => node is DeclarationSyntax or FieldSyntax or AssignmentSyntax or HitPolicySyntax or LetSyntax or RuleSyntax
        or RowSyntax or OtherwiseSyntax or TestSyntax or TriggerSyntax or ScheduleSyntax or JobSyntax;
}
