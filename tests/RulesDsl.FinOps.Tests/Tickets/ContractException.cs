namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>An exchange that Jira's own description of its interface does not allow. No HTTP error, so that no client takes it for one.</summary>
internal sealed class ContractException(string exchange, IReadOnlyList<string> mistakes)
    : Exception($"{exchange} breaks Jira's OpenAPI document:{string.Concat(mistakes.Select(mistake => $"\n  {mistake}"))}");
