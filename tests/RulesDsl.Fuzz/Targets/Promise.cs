using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Fuzz.Targets;

/// <summary>What holds of every reading.</summary>
internal static class Promise
{
    /// <summary>Every mistake stands inside of the file and has something to say.</summary>
    public static void PlacesAreInside(string text, IEnumerable<RuleDiagnostic> diagnostics)
    {
        foreach (var (_, span, message) in diagnostics)
            Holds(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length && span.From.Line >= 1 && message.Length > 10, $"{span}: {message}");
    }

    public static void Holds(bool condition, string promise)
    {
        if (!condition)
            throw new BrokenPromiseException(promise);
    }
}
