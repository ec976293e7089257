using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Decisions;

/// <summary>What stands in brackets after the name of a rule; a rule without a priority has 0.</summary>
internal sealed record RuleAttributes(
    EquatableArray<string> Tags, string? Id, string? Description, DateTime? From, DateTime? To, bool IsEnabled, decimal Priority, EquatableArray<string> Allowed)
{
    public static readonly RuleAttributes None = new(default, null, null, null, null, true, 0, default);
}
