using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Language.Syntax;

/// <summary>A scalar of the YAML spelling, read both ways: for a text target it is the template, for any other the expression. The reading that is chosen brings its errors with it.</summary>
public sealed record RawValueSyntax(
    string Text, ExpressionSyntax? Expression, TextSyntax Template, EquatableArray<RuleDiagnostic> ExpressionErrors, EquatableArray<RuleDiagnostic> TemplateErrors, SourceSpan Span) : ExpressionSyntax(Span);
