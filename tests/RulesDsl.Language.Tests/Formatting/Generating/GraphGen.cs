using CsCheck;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting.Generating;

/// <summary>Graphs with their triggers and jobs.</summary>
internal static class GraphGen
{
    private static readonly Gen<QuotedSyntax> Quoted = TextGen.Text.Select(text => new QuotedSyntax(text, default));

    private static readonly Gen<TriggerSyntax> Trigger = Gen.OneOf(
        Gen.Select(Quoted, Quoted.Maybe(), Gen.Enum<MissedRuns>().Select(rule => new MissedRunsSyntax(rule, default)).Maybe(), (cron, zone, missed) => (TriggerSyntax)new CronTriggerSyntax(cron, zone, missed, default)),
        TextGen.NameSyntax.Select(UnaryTestGen.Condition.Maybe(), (name, when) => (TriggerSyntax)new RuleTriggerSyntax(name, when, default)));

    private static readonly Gen<ForEachSyntax> ForEach = Gen.Select(TextGen.NameSyntax, ExpressionGen.Expression, ExpressionGen.Expression, ExpressionGen.Whole.Maybe(), (binder, source, key, most) =>
        new ForEachSyntax(binder, source, key, most, default));

    private static readonly Gen<RetrySyntax> Retry = Gen.Select(ExpressionGen.Whole, ExpressionGen.Duration.Maybe(), ExpressionGen.Duration.Maybe(), UnaryTestGen.Condition.Maybe(), (times, from, to, when) =>
        new RetrySyntax(times, from, from is null ? null : to, when, default));

    private static readonly Gen<RunConditionSyntax> Run = Gen.Enum<RunCondition>().Select(condition => new RunConditionSyntax(condition, default));

    private static readonly Gen<SignalSyntax> Signal = Gen.Select(
        TypeGen.Type, ExpressionGen.Duration.Maybe(), Gen.Enum<SignalTimeout>().Select(timeout => new SignalTimeoutSyntax(timeout, default)).Maybe(), (type, within, otherwise) =>
        new SignalSyntax(type, within, within is null ? null : otherwise, default));

    private static readonly Gen<ConcurrencySyntax> Concurrency = TextGen.NameSyntax.Select(ExpressionGen.Whole, (name, most) => new ConcurrencySyntax(name, most, default));

    private static readonly Gen<JobSyntax> Job = Gen.Select(
        Gen.Select(TextGen.NameSyntax.List(0, 3), TypeGen.Type.Maybe(), TextGen.NameSyntax.List(0, 3), ExpressionGen.Expression.Maybe(), (parameters, output, needs, body) => (parameters, output, needs, body)),
        Gen.Select(ForEach.Maybe(), UnaryTestGen.Condition.Maybe(), (each, when) => (each, when)),
        Gen.Select(Retry.Maybe(), ExpressionGen.Duration.Maybe(), Run.Maybe(), (retry, timeout, run) => (retry, timeout, run)),
        Gen.Select(TextGen.NameSyntax.Maybe(), Signal.Maybe(), Concurrency.Maybe(), (undo, signal, concurrency) => (undo, signal, concurrency)),
        Gen.Select(ExpressionGen.Whole.Maybe(), ExpressionGen.Duration.Maybe(), ExpressionGen.Duration.Maybe(), (priority, heartbeat, delay) => (priority, heartbeat, delay)),
        (head, when, attempt, later, pace) => new JobSyntax(
            new NameSyntax("", default), head.parameters, head.output, head.needs, when.each, when.when, attempt.retry, attempt.timeout, pace.heartbeat, pace.delay, pace.priority, attempt.run, later.undo, later.signal, later.concurrency, head.body, default));

    private static readonly Gen<EquatableArray<JobSyntax>> Jobs = TextGen.Names(3).Select(Job.Array[3], (names, jobs) =>
        names.Select((name, i) => jobs[i] with { Name = new NameSyntax(name, default) }).List());

    public static readonly Gen<DeclarationSyntax> Graph = Gen.Select(
        TextGen.NameSyntax,
        DecisionGen.Inputs,
        Trigger.List(0, 2),
        Gen.Enum<GraphSchedule>().Select(schedule => new ScheduleSyntax(schedule, default)).Maybe(),
        Gen.Enum<OverlapPolicy>().Select(policy => new OverlapSyntax(policy, default)).Maybe(),
        Jobs,
        (name, inputs, triggers, schedule, overlap, jobs) => (DeclarationSyntax)new GraphSyntax(name, inputs, triggers, schedule, overlap, jobs, default));
}
