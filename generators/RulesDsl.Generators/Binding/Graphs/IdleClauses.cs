using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Parts of a job that could do nothing, because the job waits for a signal or is an expression.</summary>
internal static class IdleClauses
{
    public static IEnumerable<RuleDiagnostic> Find(JobSyntax job) => job.Signal is not null ? InSignal(job) : job.Body is not null ? InBody(job) : [];

    private static IEnumerable<RuleDiagnostic> InSignal(JobSyntax job)
    {
        if (job.Output is { } output)
            yield return GraphDiagnostics.SignalWithOutput(output.Span, job.Name.Text);
        if (job.Body is { } body)
            yield return GraphDiagnostics.SignalWithBody(body.Span, job.Name.Text);
        if (job.Parameters.Count > 0)
            yield return GraphDiagnostics.SignalWithParameters(job.Parameters[0].Span, job.Name.Text, job.Parameters[0].Text);
        foreach (var (clause, span) in Attempts(job).Concat(Undo(job)))
            yield return GraphDiagnostics.IdleClause(span, job.Name.Text, clause, "waits for a signal and runs no code");
    }

    // An expression may call C# that fails now and then, or takes long: trying it again is no nonsense.
    private static IEnumerable<RuleDiagnostic> InBody(JobSyntax job)
    {
        foreach (var (clause, span) in Undo(job))
            yield return GraphDiagnostics.IdleClause(span, job.Name.Text, clause, "is an expression, which changes nothing");
        if (job.Heartbeat is { } heartbeat)
            yield return GraphDiagnostics.IdleClause(heartbeat.Span, job.Name.Text, "heartbeat", "is an expression, which gives no signs of life");
    }

    private static IEnumerable<(string Clause, SourceSpan Span)> Undo(JobSyntax job)
    {
        if (job.Undo is { } undo)
            yield return ("undo", undo.Span);
    }

    private static IEnumerable<(string Clause, SourceSpan Span)> Attempts(JobSyntax job)
    {
        if (job.Retry is { } retry)
            yield return ("retry", retry.Span);
        if (job.Timeout is { } timeout)
            yield return ("timeout", timeout.Span);
        if (job.Heartbeat is { } heartbeat)
            yield return ("heartbeat", heartbeat.Span);
        if (job.Delay is { } delay)
            yield return ("delay", delay.Span);
        if (job.Priority is { } priority)
            yield return ("priority", priority.Span);
        if (job.Concurrency is { } concurrency)
            yield return ("concurrency", concurrency.Span);
    }
}
