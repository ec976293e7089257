using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads one job of a graph.</summary>
internal static class JobReader
{
    public static JobSyntax? Read(YamlEntry entry, YamlValues values)
    {
        if (values.Name(entry.Key, "the name of a job") is not { } name)
            return null;

        // A job without a key of its own: `billing:` alone.
        var node = entry.Value is YamlScalar { IsMissing: true } ? new YamlMapping([], entry.Key.Span) : entry.Value;
        if (values.Map(node, "a job", "a map with keys such as 'input' and 'output'") is not { } map)
            return new JobSyntax(name, default, new ErrorTypeSyntax(node.Span), default, null, new ErrorSyntax(node.Span), null, null, null, null, null, null, null, null, null, null, entry.Span);

        var output = map.Take("output");
        var isEach = map.Has("foreach");
        var job = new JobSyntax(
            name,
            values.Names(map.Take("input"), "an input"),
            output is null ? null : values.TypeOrError(output, "'output'", entry.Span),
            values.Names(map.Take("needs"), "a job in 'needs'"),
            ForEachReader.Read(map, values),
            map.Take("when") is { } condition ? ConditionReader.Read(condition, values) : null,
            map.TakeEntry("retry") is { } retry ? RetryReader.Read(retry, values) : null,
            map.Take("timeout") is { } timeout ? values.Duration(timeout, "'timeout'", "a duration such as 10m") : null,
            map.Take("heartbeat") is { } heartbeat ? values.Duration(heartbeat, "'heartbeat'", "a duration such as 30s") : null,
            map.Take("delay") is { } delay ? values.Duration(delay, "'delay'", "a duration such as 10m") : null,
            map.Take("priority") is { } priority ? values.Whole(priority, "'priority'", "a whole number such as 5") : null,
            map.Take("run") is { } run && values.Word(run, "run condition", JobGrammar.RunConditions) is { } word ? new RunConditionSyntax(word, run.Span) : null,
            values.Name(map.Take("undo"), "'undo'"),
            map.TakeEntry("signal") is { } signal ? SignalReader.Read(signal, values) : null,
            map.TakeEntry("concurrency") is { } concurrency ? ConcurrencyReader.Read(concurrency, values) : null,
            map.Take("value") is { } body ? values.Expression(body, "'value'") : null,
            entry.Span);
        map.Close();

        // Nobody knows the item of a 'foreach' that cannot be read.
        return isEach && job.ForEach is null ? job with { When = new ErrorSyntax(entry.Span) } : job;
    }
}
