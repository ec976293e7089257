using System.Globalization;

namespace RulesDsl.Jobs;

/// <summary>An input, an item, an output or a step's result is larger than the journal takes.</summary>
public sealed class PayloadTooLargeException(string what, int bytes, int limit)
    : JobException(string.Create(CultureInfo.InvariantCulture,
        $"{what} is {bytes:N0} bytes of JSON; the limit is {limit:N0} ({nameof(JobHostOptions)}.{nameof(JobHostOptions.MaxPayloadBytes)}). Keep the data elsewhere and pass a reference to it."));
