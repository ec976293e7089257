using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Pipeline;

/// <summary>Keeps a mistake of ours about one file from taking the results of all others with it.</summary>
internal static class Guard
{
    /// <summary>The result of <paramref name="step"/>; if it throws, what <paramref name="fallback"/> makes of a diagnostic that says so.</summary>
    public static T Run<T>(string path, Func<T> step, Func<RuleDiagnostic, T> fallback)
    {
        try
        {
            return step();
        }
#pragma warning disable CA1031 // Whatever it is: the compiler must live on, and the author learns which file it was.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return fallback(CompilerDiagnostics.InternalFailure(path, exception));
        }
    }
}
