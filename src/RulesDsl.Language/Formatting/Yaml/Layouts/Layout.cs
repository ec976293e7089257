using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml.Layouts;

/// <summary>A node of a document that is going to be written.</summary>
internal abstract record Layout;

/// <summary>A text as it is meant; quotes are added where YAML needs them.</summary>
internal sealed record ScalarLayout(string Text) : Layout;

/// <summary>A list of nodes.</summary>
/// <param name="Items">The items.</param>
/// <param name="IsBlock">Whether each item stands on a line of its own even where all would fit onto one.</param>
internal sealed record ListLayout(IReadOnlyList<ItemLayout> Items, bool IsBlock = false) : Layout;

/// <summary>A map of nodes.</summary>
/// <param name="Fields">The keys with their values.</param>
/// <param name="IsBlock">Whether each key stands on a line of its own even where all would fit onto one.</param>
internal sealed record MapLayout(IReadOnlyList<FieldLayout> Fields, bool IsBlock = false) : Layout;

/// <summary>An item of a list, and the node that it was made of, whose comments go with it.</summary>
internal sealed record ItemLayout(Layout Value, SyntaxNode? Unit = null);

/// <summary>A key with its value, and the node that it was made of, whose comments go with it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">What stands behind it.</param>
/// <param name="Unit">The node.</param>
/// <param name="Owner">A node that takes this key and more: the comments before it come first.</param>
internal sealed record FieldLayout(string Key, Layout Value, SyntaxNode? Unit = null, SyntaxNode? Owner = null);
