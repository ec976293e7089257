using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary>One job of a graph: on the line of its name where it was and fits.</summary>
internal static class JobPrinter
{
    public static FieldLayout Print(JobSyntax job, YamlPrinting printing) =>
        new(NamePrinter.Print(job.Name.Text), new MapLayout([.. PrintKeys(job, printing)], job.IsOnSeveralLines()), job);

    private static IEnumerable<FieldLayout> PrintKeys(JobSyntax job, YamlPrinting printing)
    {
        if (job.Parameters.Count > 0)
            yield return PrintNames("input", job.Parameters);

        if (job.Output is { } output)
            yield return SignaturePrinter.PrintOutput(output);

        if (job.ForEach is { } each)
        {
            yield return new FieldLayout("foreach", new ScalarLayout($"{NamePrinter.Print(each.Binder.Text)} in {printing.Expressions.Print(each.Source, Strength.Coalesce)}"), each);
            yield return new FieldLayout("key", new ScalarLayout(printing.Expressions.Print(each.Key)), each.Key);
            if (each.AtMost is { } most)
                yield return PrintLiteral("parallel", most);
        }

        if (job.When is { } condition)
            yield return new FieldLayout("when", ConditionPrinter.Print(condition, printing), condition);

        if (job.Needs.Count > 0)
            yield return PrintNames("needs", job.Needs);

        foreach (var attempt in PrintAttempts(job, printing))
            yield return attempt;

        if (job.Body is { } body)
            yield return new FieldLayout("value", new ScalarLayout(printing.Expressions.Print(body)), body);
    }

    private static IEnumerable<FieldLayout> PrintAttempts(JobSyntax job, YamlPrinting printing)
    {
        if (job.Retry is { } retry)
            yield return new FieldLayout("retry", Print(retry, printing), retry);

        if (job.Timeout is { } timeout)
            yield return PrintLiteral("timeout", timeout);

        if (job.Heartbeat is { } heartbeat)
            yield return PrintLiteral("heartbeat", heartbeat);

        if (job.Delay is { } delay)
            yield return PrintLiteral("delay", delay);

        if (job.Priority is { } priority)
            yield return PrintLiteral("priority", priority);

        if (job.Run is { } run)
            yield return new FieldLayout("run", new ScalarLayout(JobGrammar.RunConditions.WordFor(run.Condition)), run);

        if (job.Undo is { } undo)
            yield return new FieldLayout("undo", new ScalarLayout(NamePrinter.Print(undo.Text)), undo);

        if (job.Concurrency is { } concurrency)
            yield return new FieldLayout("concurrency", new MapLayout([new FieldLayout("name", new ScalarLayout(NamePrinter.Print(concurrency.Name.Text))), PrintLiteral("limit", concurrency.AtMost)]), concurrency);

        if (job.Signal is { } signal)
            yield return new FieldLayout("signal", Print(signal), signal);
    }

    private static Layout Print(RetrySyntax retry, YamlPrinting printing)
    {
        if (retry.BackoffFrom is null && retry.When is null)
            return new ScalarLayout(LiteralPrinter.Print(retry.Times));

        List<FieldLayout> fields = [PrintLiteral("times", retry.Times)];
        if (retry.BackoffFrom is { } from)
            fields.Add(new FieldLayout("backoff", new ScalarLayout(LiteralPrinter.Print(from) + (retry.BackoffTo is { } to ? $"..{LiteralPrinter.Print(to)}" : "")), from));

        if (retry.When is { } condition)
            fields.Add(new FieldLayout("when", ConditionPrinter.Print(condition, printing), condition));

        return new MapLayout(fields);
    }

    private static Layout Print(SignalSyntax signal)
    {
        var type = new ScalarLayout(TypePrinter.Print(signal.Payload));
        if (signal.Within is null && signal.Otherwise is null)
            return type;

        List<FieldLayout> fields = [new FieldLayout("type", type, signal.Payload)];
        if (signal.Within is { } within)
            fields.Add(PrintLiteral("within", within));

        if (signal.Otherwise is { } otherwise)
            fields.Add(new FieldLayout("otherwise", new ScalarLayout(SignalGrammar.Timeouts.WordFor(otherwise.Timeout)), otherwise));

        return new MapLayout(fields);
    }

    private static FieldLayout PrintNames(string key, EquatableArray<NameSyntax> names) =>
        ModulePrinter.OneOrMore(key, names.Select(name => (NamePrinter.Print(name.Text), (SyntaxNode)name)));

    private static FieldLayout PrintLiteral(string key, ExpressionSyntax literal) => new(key, new ScalarLayout(LiteralPrinter.Print(literal)), literal);
}
