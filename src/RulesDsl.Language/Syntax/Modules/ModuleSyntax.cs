namespace RulesDsl.Language.Syntax;

/// <summary>One rules file: its header and its declarations, in file order.</summary>
public sealed record ModuleSyntax(
    string Path, NameSyntax? Namespace, EquatableArray<UsingSyntax> Usings, bool NullableStrict, EquatableArray<AllowSyntax> Allows, EquatableArray<DeclarationSyntax> Declarations, SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>Its comments, in file order. They belong to whatever stands behind or before them, which their spans tell, and say nothing to the compiler.</summary>
    public EquatableArray<CommentSyntax> Comments { get; init; }
}
