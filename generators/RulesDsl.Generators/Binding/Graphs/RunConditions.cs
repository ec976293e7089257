using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Run conditions as rules write them.</summary>
internal static class RunConditions
{
    public static string Written(RunCondition condition) => condition switch
    {
        RunCondition.Success => "success",
        RunCondition.Always => "always",
        RunCondition.Failed => "failed",
        RunCondition.AnySucceeded => "any succeeded",
        RunCondition.NoneFailed => "none failed",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };
}
