using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Yaml;

/// <summary><c>every: 0 6 * * 1</c>, <c>{ on: Recommendations, when: severity is High }</c></summary>
internal static class TriggerReader
{
    public static TriggerSyntax? Read(YamlNode node, YamlValues values)
    {
        if (values.Map(node, "a trigger", "a map such as 'every: 0 6 * * 1' or 'on: Recommendations'") is not { } map)
            return null;

        TriggerSyntax? trigger = map.Has("every") ? ReadSchedule(map, values) : ReadRule(map, values);
        map.Close();
        return trigger;
    }

    private static CronTriggerSyntax? ReadSchedule(YamlMap map, YamlValues values)
    {
        var cron = values.Text(map.Take("every"), "'every'", "a cron expression such as '0 6 * * 1'");
        var zone = values.Text(map.Take("in"), "'in'", "a time zone such as Europe/Berlin");
        var missed = map.Take("missed") is { } rule && values.Word(rule, "rule for missed runs", CronGrammar.Missed) is { } word ? new MissedRunsSyntax(word, rule.Span) : null;
        return cron is null ? null : new CronTriggerSyntax(new QuotedSyntax(cron.Text, cron.Span), zone is null ? null : new QuotedSyntax(zone.Text, zone.Span), missed, map.Span);
    }

    private static RuleTriggerSyntax? ReadRule(YamlMap map, YamlValues values)
    {
        var decision = map.Require("on", "write 'every: 0 6 * * 1' or 'on: Recommendations'");

        var when = map.Take("when") is { } condition ? ConditionReader.Read(condition, values) : null;
        return values.Name(decision, "'on'") is { } name ? new RuleTriggerSyntax(name, when, map.Span) : null;
    }
}
