using JiraSandbox.Api;

namespace JiraSandbox.Faults;

/// <summary>Something to go wrong.</summary>
/// <param name="Kind">What.</param>
/// <param name="Operation">Where; null for whichever operation comes next.</param>
/// <param name="Times">How many times; afterwards all is well again.</param>
/// <param name="RetryAfter">The header as it is to be sent: seconds, a date, or nonsense; null for none.</param>
/// <param name="Delay">How long <see cref="FaultKind.Slow"/> holds an answer back.</param>
public sealed record Fault(FaultKind Kind, JiraOperation? Operation = null, int Times = 1, string? RetryAfter = null, TimeSpan Delay = default);
