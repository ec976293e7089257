using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Comments;

/// <summary>The nodes of a tree numbered in file order: those of a subtree have numbers that follow each other.</summary>
internal sealed class NodeOrder
{
    private readonly Dictionary<SyntaxNode, (int First, int Last)> _places = new(SameNode.Comparer);
    private readonly List<SyntaxNode> _nodes = [];

    public NodeOrder(ModuleSyntax module) => Children(module).ForEach(Add);

    /// <summary>All nodes but the module, in file order, each before what it consists of.</summary>
    public IReadOnlyList<SyntaxNode> Nodes => _nodes;

    /// <summary>The numbers of a node and of the last in it; none for a node that was made while printing.</summary>
    public (int First, int Last) Of(SyntaxNode node) => _places.TryGetValue(node, out var place) ? place : (-1, -1);

    private void Add(SyntaxNode node)
    {
        var first = _nodes.Count;
        _nodes.Add(node);
        if (node is not RawValueSyntax)
            Children(node).ForEach(Add);

        _places[node] = (first, _nodes.Count - 1);
    }

    private static List<SyntaxNode> Children(SyntaxNode node) =>
        [.. SyntaxMembers.ChildrenOf(node).OrderBy(child => child.Span.Start)];
}
