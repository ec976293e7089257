using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>What an evaluation remembers and does not depend on the first input: all facts of a batch have it in common.</summary>
internal static class CommonValues
{
    /// <summary>The names under which it is remembered.</summary>
    public static IReadOnlyList<string> Of(DecisionCode code)
    {
        if (code.FactMethod is null || !code.HasLets)
            return [];

        var common = new HashSet<string>();
        var names = new List<string>();
        foreach (var let in code.Spec.Lets.Where(let => IsCommon(let.Value)))
        {
            common.Add(let.Name);
            names.Add(let.Member);
        }

        names.AddRange(code.Shared.All.Where(value => IsCommon(value.Value)).Select(static value => value.Name));
        return names;

        // A let only knows those before it.
        bool IsCommon(BoundExpression expression) => BoundTree.Symbols(expression).All(symbol => symbol.Rank switch
        {
            SymbolRank.Let => common.Contains(symbol.Name),
            SymbolRank.Input => symbol.CSharp != code.Spec.Inputs[0].Argument,
            _ => true,
        });
    }
}
