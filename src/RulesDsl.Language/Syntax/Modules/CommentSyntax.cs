namespace RulesDsl.Language.Syntax;

/// <summary><c># why this is so</c></summary>
/// <param name="Text">What stands behind the <c>#</c>, without the spaces around it.</param>
/// <param name="IsAlone">Whether nothing else stands on its line before it.</param>
/// <param name="Span">From the <c>#</c> to the end of its line.</param>
public sealed record CommentSyntax(string Text, bool IsAlone, SourceSpan Span) : SyntaxNode(Span);
