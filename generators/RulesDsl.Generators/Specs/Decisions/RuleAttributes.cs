using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Decisions;

/// <summary>What stands in brackets after the name of a rule.</summary>
internal sealed record RuleAttributes(
    EquatableArray<string> Tags, string? Id, string? Description, DateTime? From, DateTime? To, bool IsEnabled, EquatableArray<string> Allowed)
{
    public static readonly RuleAttributes None = new(default, null, null, null, null, true, default);
}
