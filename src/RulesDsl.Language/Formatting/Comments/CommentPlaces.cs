using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Comments;

/// <summary>Hands out the comments of a module to those who print the nodes that they belong to, each once.</summary>
internal sealed class CommentPlaces
{
    private readonly NodeOrder _order;
    private readonly List<PlacedComment> _placed = [];
    private readonly List<CommentSyntax> _atEnd = [];
    private readonly HashSet<PlacedComment> _taken = [];

    public CommentPlaces(ModuleSyntax module)
    {
        _order = new NodeOrder(module);
        var placing = new CommentPlacing(_order, RuleParser.SpellingOf(module.Path));
        foreach (var comment in module.Comments)
        {
            if (placing.Place(comment) is { } placed)
                _placed.Add(placed);
            else
                _atEnd.Add(comment);
        }

        _placed = [.. _placed.OrderBy(placed => placed.Place)]; // Stable: comments at one node keep their order.
    }

    /// <summary>Those that stand behind everything.</summary>
    public IReadOnlyList<PlacedComment> AtEnd => [.. _atEnd.Select(comment => new PlacedComment(comment, int.MaxValue, CommentSide.Before))];

    /// <summary>Whether comments stand at a node or inside of it.</summary>
    public bool HasAny(SyntaxNode? node) => node is not null && Between(_order.Of(node)).Any();

    /// <summary>Whether comments stand inside of a node on lines below its first.</summary>
    public bool HasAnyBelowFirstLine(SyntaxNode node) =>
        Between(_order.Of(node)).Any(placed => placed.Place > _order.Of(node).First && placed.Comment.Span.From.Line > node.Span.From.Line);

    /// <summary>Whether comments stand inside of a node.</summary>
    public bool HasAnyInside(SyntaxNode node) => Between((_order.Of(node).First + 1, _order.Of(node).Last)).Any(placed => placed.Place > _order.Of(node).First);

    /// <summary>Whether comments stand on lines of their own before a node.</summary>
    public bool HasAnyBefore(SyntaxNode node) => Between((_order.Of(node).First, _order.Of(node).First)).Any(static placed => placed.Side is CommentSide.Before);

    /// <summary>Those before and beside a node; what is inside of it is left.</summary>
    public IReadOnlyList<PlacedComment> TakeAt(SyntaxNode node) =>
        Take(Between((_order.Of(node).First, _order.Of(node).First)).Where(placed => placed.Side is not CommentSide.Below));

    /// <summary>Those at a node and inside of it, but not those below it.</summary>
    public IReadOnlyList<PlacedComment> TakeIn(SyntaxNode node) => TakeThrough(node, node);

    /// <summary>Those at a node and inside of it through one of its parts, but not those below the two.</summary>
    public IReadOnlyList<PlacedComment> TakeThrough(SyntaxNode node, SyntaxNode part)
    {
        var first = _order.Of(node).First;
        var (start, last) = _order.Of(part);
        return Take(Between((first, last)).Where(placed => placed.Side is not CommentSide.Below || (placed.Place != first && placed.Place != start)));
    }

    /// <summary>Those of a node, from its beginning up to one of its parts, but not those below it.</summary>
    public IReadOnlyList<PlacedComment> TakeBefore(SyntaxNode node, SyntaxNode part)
    {
        var first = _order.Of(node).First;
        return Take(Head(node, part).Where(placed => placed.Place != first || placed.Side is not CommentSide.Below));
    }

    /// <summary>The same, without those that stand on lines below its first.</summary>
    /// <param name="node">The node.</param>
    /// <param name="part">The part.</param>
    /// <param name="hasBeside">Whether those beside the node are among them; else they are left to the part.</param>
    public IReadOnlyList<PlacedComment> TakeHead(SyntaxNode node, SyntaxNode part, bool hasBeside)
    {
        var line = node.Span.From.Line;
        return Take(Head(node, part).Where(placed =>
            placed.Comment.Span.From.Line <= line && (placed.Side is CommentSide.Before || (hasBeside && placed.Side is CommentSide.Beside))));
    }

    /// <summary>Those that are left of a node's.</summary>
    public IReadOnlyList<PlacedComment> TakeRestOf(SyntaxNode node) => Take(Between(_order.Of(node)));

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

    private IEnumerable<PlacedComment> Head(SyntaxNode node, SyntaxNode part)
    {
        var first = _order.Of(node).First;
        return Between((first, Math.Max(first, _order.Of(part).First - 1)));
    }

    private List<PlacedComment> Take(IEnumerable<PlacedComment> comments)
    {
        List<PlacedComment> taken = [.. comments];
        _taken.UnionWith(taken);
        return taken;
    }

    // None for a node that was made while printing, which has no place.
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
}
