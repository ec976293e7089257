namespace RulesDsl.Language.Syntax;

/// <summary><c>job recommend(billing, inventory) -> Recommendation[]</c>; its parameters name other jobs, inputs of the graph or the binder of its <c>for each</c>.</summary>
public sealed record JobSyntax(
    NameSyntax Name, EquatableArray<NameSyntax> Parameters, TypeSyntax? Output, EquatableArray<NameSyntax> Needs, ForEachSyntax? ForEach, ExpressionSyntax? When, RetrySyntax? Retry, DurationSyntax? Timeout, DurationSyntax? Heartbeat, DurationSyntax? Delay, NumberSyntax? Priority, RunConditionSyntax? Run, NameSyntax? Undo, SignalSyntax? Signal, ConcurrencySyntax? Concurrency, ExpressionSyntax? Body, SourceSpan Span) : SyntaxNode(Span);
