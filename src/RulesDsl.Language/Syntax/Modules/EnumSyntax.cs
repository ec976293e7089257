namespace RulesDsl.Language.Syntax;

/// <summary><c>enum Severity { Low, Medium, High }</c></summary>
public sealed record EnumSyntax(
    NameSyntax Name, EquatableArray<NameSyntax> Members, SourceSpan Span) : DeclarationSyntax(Name, Span);
