using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Yaml;

/// <summary><c>signal: Approval</c>, or <c>signal: { type: Approval, within: 2d, otherwise: fail }</c></summary>
internal static class SignalReader
{
    private const string Wanted = "a type such as Approval, or a map with 'type', 'within' and 'otherwise'";

    public static SignalSyntax? Read(YamlEntry entry, YamlValues values)
    {
        if (entry.Value is YamlScalar { IsMissing: false })
            return values.Type(entry.Value, "'signal'") is { } alone ? new SignalSyntax(alone, null, null, entry.Span) : null;

        if (values.Map(entry.Value, "'signal'", Wanted) is not { } map)
            return null;

        var payload = values.Type(map.Require("type", "write 'type: Approval' or another type"), "'type'");
        var within = map.Take("within");
        var otherwise = map.TakeEntry("otherwise");
        map.Close();
        if (within is null && otherwise is not null)
            values.Diagnostics.Add(SyntaxDiagnostics.WrongPlace(otherwise.Key.Span, "'otherwise'", "it belongs to 'within', which this signal does not have"));

        var time = within is null ? null : values.Duration(within, "'within'", "a duration such as 2d");
        var outcome = values.Word(otherwise?.Value, "outcome", SignalGrammar.Timeouts) is { } word ? new SignalTimeoutSyntax(word, otherwise!.Value.Span) : null;
        return payload is null ? null : new SignalSyntax(payload, time, outcome, entry.Span);
    }
}
