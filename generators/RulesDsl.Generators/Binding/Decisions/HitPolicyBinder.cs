using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>Sees that a hit policy goes with the rules and the output of its decision.</summary>
internal static class HitPolicyBinder
{
    /// <summary>Reports what does not go together. Code that uses the decision goes by the policy that is written, come what may.</summary>
    public static HitPolicy Bind(DecisionSyntax syntax, RuleType output, BindingContext context)
    {
        if (syntax.Hit is not { Policy: var policy })
            return HitPolicy.First;

        if (syntax is RulesetSyntax ruleset && AsksEvery(policy))
        {
            foreach (var stop in ruleset.Rules.Select(static rule => rule.Then).OfType<StopSyntax>())
                context.Report(DecisionDiagnostics.StopAmongEquals(stop.Span, Written(policy)));
        }

        if (!Fits(policy, output))
            context.Report(DecisionDiagnostics.UnfitOutput(syntax.Output.Span, Written(policy), output.Display, Wanted(policy, output)));
        return policy;
    }

    private static bool AsksEvery(HitPolicy policy) =>
        policy is HitPolicy.Unique or HitPolicy.Any or HitPolicy.Sum or HitPolicy.Count or HitPolicy.Min or HitPolicy.Max or HitPolicy.Merge;

    /// <summary>Whether a policy can work with what rules give.</summary>
    public static bool Fits(HitPolicy policy, RuleType output) => policy switch
    {
        _ when output is ErrorType => true,
        HitPolicy.Sum => Numbers.IsNumber(output),
        HitPolicy.Count => output == SimpleType.Int || output == SimpleType.Long,
        HitPolicy.Merge => output.NotNull is NamedType { Kind: not NamedKind.Enum },
        HitPolicy.Min or HitPolicy.Max => IsOrdered(output),
        _ => true,
    };

    private static bool IsOrdered(RuleType output) => Numbers.IsNumber(output)
        || output is SimpleType { Kind: SimpleKind.DateTime or SimpleKind.PlainDateTime or SimpleKind.Date or SimpleKind.Time or SimpleKind.Duration };

    private static string Wanted(HitPolicy policy, RuleType output) => Fits(policy, output.NotNull)
        ? $"'{output.NotNull.Display}'"
        : policy switch
        {
            HitPolicy.Sum => "a number type such as 'decimal'",
            HitPolicy.Count => "'int' or 'long'",
            HitPolicy.Merge => "a fact, class or record, which has members",
            _ => "a number, date, time or duration type",
        };

    /// <summary>A policy as rules files write it.</summary>
    public static string Written(HitPolicy policy) => policy switch
    {
        HitPolicy.First => "first",
        HitPolicy.Priority => "priority",
        HitPolicy.All => "all",
        HitPolicy.OutputOrder => "output order",
        HitPolicy.Unique => "unique",
        HitPolicy.Any => "any",
        HitPolicy.Sum => "sum",
        HitPolicy.Count => "count",
        HitPolicy.Min => "min",
        HitPolicy.Max => "max",
        HitPolicy.Merge => "merge",
        _ => throw new InvalidOperationException($"No spelling for {policy}."),
    };
}
