namespace RulesDsl.Language.Syntax;

/// <summary><c>Routing(rec)</c>, <c>order.Lines.First()</c></summary>
public sealed record CallSyntax(
    ExpressionSyntax Target, EquatableArray<ExpressionSyntax> Arguments, SourceSpan Span) : ExpressionSyntax(Span);
