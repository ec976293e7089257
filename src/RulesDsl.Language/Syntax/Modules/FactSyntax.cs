namespace RulesDsl.Language.Syntax;

/// <summary><c>fact Recommendation { id: long, kind: string }</c></summary>
public sealed record FactSyntax(
    NameSyntax Name, EquatableArray<FieldSyntax> Fields, SourceSpan Span) : DeclarationSyntax(Name, Span);
