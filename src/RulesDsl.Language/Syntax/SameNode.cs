using System.Runtime.CompilerServices;

namespace RulesDsl.Language.Syntax;

/// <summary>Tells nodes apart by where they are in the tree and not by what they say.</summary>
internal sealed class SameNode : IEqualityComparer<SyntaxNode>
{
    public static readonly SameNode Comparer = new();

    public bool Equals(SyntaxNode? x, SyntaxNode? y) => ReferenceEquals(x, y);

    public int GetHashCode(SyntaxNode obj) => RuntimeHelpers.GetHashCode(obj);
}
