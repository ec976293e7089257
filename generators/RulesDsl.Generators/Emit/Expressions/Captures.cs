using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Writes what a helper method is handed.</summary>
internal static class Captures
{
    public static string Parameters(IEnumerable<Capture> captures) => string.Join(", ", captures.Select(static capture => capture.Parameter));

    public static string Arguments(IEnumerable<Capture> captures) => string.Join(", ", captures.Select(static capture => capture.Argument));
}
