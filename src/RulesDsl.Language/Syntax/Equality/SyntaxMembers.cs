using System.Collections.Concurrent;
using System.Reflection;

namespace RulesDsl.Language.Syntax;

/// <summary>
/// The members that make a node what it says: all but where it stands and how it is spelled. Found by reflection, so that a new node
/// or member cannot be forgotten here.
/// </summary>
internal static class SyntaxMembers
{
    private static readonly HashSet<(Type, string)> Spelling =
    [
        (typeof(ModuleSyntax), nameof(ModuleSyntax.Path)),
        (typeof(ModuleSyntax), nameof(ModuleSyntax.Comments)),
        (typeof(DurationSyntax), nameof(DurationSyntax.Text)),
    ];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    public static IReadOnlyList<PropertyInfo> Of(Type node) => Known.GetOrAdd(node, Find);

    /// <summary>The nodes that a node consists of.</summary>
    public static IEnumerable<SyntaxNode> ChildrenOf(SyntaxNode node) => Of(node.GetType()).Select(member => member.GetValue(node)).SelectMany(value => value switch
    {
        SyntaxNode child => [child],
        IEnumerable<SyntaxNode> children => children,
        _ => Enumerable.Empty<SyntaxNode>(),
    });

    private static PropertyInfo[] Find(Type node) =>
        [.. node.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.PropertyType != typeof(SourceSpan) && !Spelling.Contains((node, member.Name)))];
}
