using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>job recommend(billing, inventory) -> Recommendation[]</c> with its clauses below it.</summary>
internal static class JobPrinter
{
    public static void Print(JobSyntax job, TextPrinting printing)
    {
        var lines = printing.Lines;
        lines.Begin(job, [job.Name, .. job.Parameters, job.Output, job.Body]);
        var head = $"job {NamePrinter.Print(job.Name.Text)}{Parameters(job)}{(job.Output is null ? "" : $" -> {TypePrinter.Print(job.Output)}")}";
        if (job.Body is { } body)
            BodyPrinter.Print(head, body, printing);
        else
            lines.Line(head);

        lines.Indent();
        if (job.ForEach is { } each)
            PrintLine(Print(each, printing.Expressions), [each], lines);

        if (job.When is { } condition)
            WhenPrinter.Print(condition, printing);

        if (job.Needs.Count > 0)
            PrintLine($"needs {string.Join(", ", job.Needs.Select(name => NamePrinter.Guard(NamePrinter.Print(name.Text), JobGrammar.ClauseWords)))}", job.Needs, lines);

        PrintAttempts(job, printing);
        lines.End(job);
        lines.Outdent();
    }

    public static bool HasClauses(JobSyntax job) =>
        job.ForEach is not null || job.When is not null || job.Needs.Count > 0 || HasAttempts(job);

    private static bool HasAttempts(JobSyntax job) =>
        job.Retry is not null || job.Timeout is not null || job.Heartbeat is not null || job.Delay is not null || job.Priority is not null
        || job.Run is not null || job.Undo is not null || job.Concurrency is not null || job.Signal is not null;

    private static string Parameters(JobSyntax job) =>
        job.Parameters.Count == 0 ? "" : $"({string.Join(", ", job.Parameters.Select(name => NamePrinter.Print(name.Text)))})";

    private static string Print(ForEachSyntax each, ExpressionPrinter expressions) =>
        $"for each {NamePrinter.Print(each.Binder.Text)} in {expressions.Print(each.Source, Strength.Or)} by {expressions.Print(each.Key, Strength.Or)}"
        + (each.AtMost is { } most ? $", at most {LiteralPrinter.Print(most)} at once" : "");

    private static void PrintLine(string line, IEnumerable<SyntaxNode> parts, LineWriter lines)
    {
        lines.BeginParts(parts);
        lines.Line(line);
    }

    // The short clauses share a line, unless one of them has a comment.
    private static void PrintAttempts(JobSyntax job, TextPrinting printing)
    {
        var attempts = Attempts(job, printing.Expressions).ToList();
        if (attempts.Count == 0)
            return;

        if (!attempts.Any(attempt => printing.Lines.Comments.HasAny(attempt.Node)))
            attempts = [(job, string.Join(", ", attempts.Select(attempt => attempt.Text)))];

        foreach (var attempt in attempts)
            PrintLine(attempt.Text, [attempt.Node], printing.Lines);
    }

    private static IEnumerable<(SyntaxNode Node, string Text)> Attempts(JobSyntax job, ExpressionPrinter expressions)
    {
        if (job.Retry is { } retry)
            yield return (retry, $"retry {LiteralPrinter.Print(retry.Times)} times{Backoff(retry)}{(retry.When is { } condition ? $" when {expressions.Print(condition)}" : "")}");

        if (job.Timeout is { } timeout)
            yield return (timeout, $"timeout {LiteralPrinter.Print(timeout)}");

        if (job.Heartbeat is { } heartbeat)
            yield return (heartbeat, $"heartbeat {LiteralPrinter.Print(heartbeat)}");

        if (job.Delay is { } delay)
            yield return (delay, $"delay {LiteralPrinter.Print(delay)}");

        if (job.Priority is { } priority)
            yield return (priority, $"priority {LiteralPrinter.Print(priority)}");

        if (job.Run is { } run)
            yield return (run, $"run {JobGrammar.RunConditions.WordFor(run.Condition)}");

        if (job.Undo is { } undo)
            yield return (undo, $"undo {NamePrinter.Print(undo.Text)}");

        if (job.Concurrency is { } concurrency)
            yield return (concurrency, $"concurrency {NamePrinter.Print(concurrency.Name.Text)} {LiteralPrinter.Print(concurrency.AtMost)}");

        if (job.Signal is { } signal)
            yield return (signal, $"signal {TypePrinter.Print(signal.Payload)}{Within(signal)}");
    }

    private static string Backoff(RetrySyntax retry) => (retry.BackoffFrom, retry.BackoffTo) switch
    {
        (null, _) => "",
        ({ } from, null) => $" backoff {LiteralPrinter.Print(from)}",
        ({ } from, { } to) => $" backoff {LiteralPrinter.Print(from)}..{LiteralPrinter.Print(to)}",
    };

    private static string Within(SignalSyntax signal) =>
        (signal.Within is { } within ? $" within {LiteralPrinter.Print(within)}" : "")
        + (signal.Otherwise is { } otherwise ? $", otherwise {SignalGrammar.Timeouts.WordFor(otherwise.Timeout)}" : "");
}
