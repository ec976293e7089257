namespace RulesDsl.Language.Syntax;

/// <summary>One rules file: its header and its declarations, in file order.</summary>
public sealed record ModuleSyntax(
    string Path, NameSyntax? Namespace, EquatableArray<UsingSyntax> Usings, bool NullableStrict, EquatableArray<AllowSyntax> Allows, EquatableArray<DeclarationSyntax> Declarations, SourceSpan Span) : SyntaxNode(Span);
