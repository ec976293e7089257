namespace RulesDsl.Language.Syntax;

/// <summary><c>signal Approval within 2d, otherwise fail</c>: the job waits until somebody sends it.</summary>
/// <param name="Payload">The type of what is sent.</param>
/// <param name="Within">How long the job waits; null for ever.</param>
/// <param name="Otherwise">What becomes of it then; null for the default, which is to fail.</param>
/// <param name="Span">Where it stands.</param>
public sealed record SignalSyntax(TypeSyntax Payload, DurationSyntax? Within, SignalTimeoutSyntax? Otherwise, SourceSpan Span) : SyntaxNode(Span);
