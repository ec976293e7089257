using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary><c>retry: 5</c>, or <c>retry: { times: 5, backoff: 2s..2m, when: error.Attempt &lt; 3 }</c></summary>
internal static class RetryReader
{
    public static RetrySyntax? Read(YamlEntry entry, YamlValues values)
    {
        if (entry.Value is YamlScalar)
            return values.Whole(entry.Value, "'retry'", "a whole number such as 5, or a map with 'times', 'backoff' and 'when'") is { } count ? new RetrySyntax(count, null, null, null, entry.Span) : null;

        if (values.Map(entry.Value, "'retry'", "a whole number such as 5, or a map with 'times', 'backoff' and 'when'") is not { } map)
            return null;

        var node = map.Require("times", "write 'times: 5'");

        var times = node is null ? null : values.Whole(node, "'times'", "a whole number such as 5");
        var (from, to) = ReadBackoff(map.Take("backoff"), values);
        var when = map.Take("when") is { } condition ? ConditionReader.Read(condition, values) : null;
        map.Close();
        return times is null ? null : new RetrySyntax(times, from, to, when, entry.Span);
    }

    private static (DurationSyntax? From, DurationSyntax? To) ReadBackoff(YamlNode? node, YamlValues values)
    {
        const string Wanted = "a duration such as 2s, or two such as 2s..2m";
        if (values.Text(node, "'backoff'", Wanted) is not { } scalar)
            return default;

        switch (values.ValueOrRange(scalar))
        {
            case ErrorSyntax:
                return default;

            case DurationSyntax only:
                return (only, null);

            case RangeSyntax { Lower: DurationSyntax lower, IncludesLower: true, Upper: DurationSyntax upper, IncludesUpper: true }:
                return (lower, upper);

            default:
                values.WrongKind(scalar, "'backoff'", Wanted);
                return default;
        }
    }
}
