using System.Runtime.CompilerServices;

namespace RulesDsl.Generators.Analysis.Covers;

/// <summary>Marks of methods that a proof calls thousands of times.</summary>
internal static class Hot
{
    /// <summary>
    /// Optimise at once. A compiler that was just started runs everything slowly at first, and by the time that it has found these worth
    /// optimising the proof is done. The value is <c>MethodImplOptions.AggressiveOptimization</c>, which netstandard2.0 has no name for;
    /// older runtimes pass over it.
    /// </summary>
    public const MethodImplOptions Loop = (MethodImplOptions)512;
}
