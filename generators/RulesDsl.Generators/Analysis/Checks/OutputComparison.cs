using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Specs.Decisions;

namespace RulesDsl.Generators.Analysis.Checks;

/// <summary>Whether two rules give the same, as far as it can be told from what they say.</summary>
internal static class OutputComparison
{
    private static readonly Dictionary<string, BoundExpression> NoLets = [];

    /// <summary>Whether they give the same for every input.</summary>
    public static bool AreSame(OutputSpec? left, OutputSpec? right) => left is null || right is null
        ? left == right
        : left.Type == right.Type && AreSame(Parts(left), Parts(right));

    /// <summary>Whether they give different results for every input: some value that is known on both sides is not the same.</summary>
    public static bool Differ(OutputSpec? left, OutputSpec? right)
    {
        if (left is null || right is null)
            return left != right;

        var others = Parts(right).ToDictionary(static part => part.Name, static part => part.Value);
        return Parts(left).Any(part => others.TryGetValue(part.Name, out var other) && IsConstant(part.Value) && IsConstant(other) && Key(part.Value) != Key(other));
    }

    private static bool AreSame(IReadOnlyList<OutputPart> left, IReadOnlyList<OutputPart> right) =>
        left.Count == right.Count && left.All(part => right.Any(other => other.Name == part.Name && Key(other.Value) == Key(part.Value)));

    private static IReadOnlyList<OutputPart> Parts(OutputSpec output) => [.. output.Arguments, .. output.Members];

    private static bool IsConstant(BoundExpression value) => value is BoundConversion conversion ? IsConstant(conversion.Operand) : value is BoundLiteral or BoundEnumMember or BoundNull;

    private static string Key(BoundExpression value) => ExpressionWords.Key(value, NoLets);
}
