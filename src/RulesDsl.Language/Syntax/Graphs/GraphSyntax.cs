namespace RulesDsl.Language.Syntax;

/// <summary><c>graph FinOpsSync(request: SyncRequest)</c> with its jobs.</summary>
public sealed record GraphSyntax(
    NameSyntax Name, EquatableArray<ParameterSyntax> Inputs, EquatableArray<TriggerSyntax> Triggers, ScheduleSyntax? Schedule, OverlapSyntax? Overlap, EquatableArray<JobSyntax> Jobs, SourceSpan Span) : DeclarationSyntax(Name, Span);
