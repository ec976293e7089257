using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Comments;

/// <summary>The nodes of a tree numbered in file order: those of a subtree have numbers that follow each other.</summary>
internal sealed class NodeOrder
{
    private readonly Dictionary<SyntaxNode, (int First, int Last)> _places = new(SameNode.Comparer);
    private readonly List<SyntaxNode> _nodes = [];
    private readonly List<SyntaxNode> _parents = [];

    /// <summary>Numbers the nodes of a module; none where it has no comments, so that nobody asks.</summary>
    public NodeOrder(ModuleSyntax module)
    {
        if (module.Comments.Count > 0)
            Children(module).ForEach(child => Add(child, module));
    }

    /// <summary>All nodes but the module, in file order, each before what it consists of.</summary>
    public IReadOnlyList<SyntaxNode> Nodes => _nodes;

    /// <summary>The numbers of a node and of the last in it; none for a node that was made while printing.</summary>
    public (int First, int Last) Of(SyntaxNode node) => _places.TryGetValue(node, out var place) ? place : (-1, -1);

    /// <summary>What the node of a number is a part of.</summary>
    public SyntaxNode ParentOf(int place) => _parents[place];

    private void Add(SyntaxNode node, SyntaxNode parent)
    {
        var first = _nodes.Count;
        _nodes.Add(node);
        _parents.Add(parent);
        if (node is not RawValueSyntax)
            Children(node).ForEach(child => Add(child, node));

        _places[node] = (first, _nodes.Count - 1);
    }

    private static List<SyntaxNode> Children(SyntaxNode node) =>
        [.. SyntaxMembers.ChildrenOf(node).OrderBy(child => child.Span.Start)];
}
