namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from every other assembly, also from those that internals are shared with.</summary>
[AttributeUsage(AttributeTargets.All)]
[Embedded]
internal sealed class EmbeddedAttribute : Attribute;
