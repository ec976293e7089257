using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Clauses of a job that the language has and the engine does not.</summary>
internal static class LaterClauses
{
    public static IEnumerable<RuleDiagnostic> Find(JobSyntax job)
    {
        if (job.Undo is { } undo)
            yield return GraphDiagnostics.NotSupported(undo.Span, "Undoing a job", "Leave 'undo' away, and undo what has been done in a job that runs on failure: 'run failed'.");
        if (job.Signal is { } signal)
            yield return GraphDiagnostics.NotSupported(signal.Span, "Waiting for a signal", "Leave 'signal' away, and start a graph of its own with what is sent.");
        if (job.Concurrency is { } concurrency)
            yield return GraphDiagnostics.NotSupported(concurrency.Span, "A limit that jobs share", "Leave 'concurrency' away; a 'for each' has its own, 'at most 4 at once'.");
    }
}
