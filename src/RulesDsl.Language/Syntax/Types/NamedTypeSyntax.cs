namespace RulesDsl.Language.Syntax;

/// <summary>A built-in name such as <c>decimal</c>, a declared fact or enum, or the name of a C# type.</summary>
public sealed record NamedTypeSyntax(string Name, SourceSpan Span) : TypeSyntax(Span);
