using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs;

namespace RulesDsl.Generators.Binding.Params;

/// <summary>Brings params into the scope of expressions.</summary>
internal static class ParamScope
{
    /// <summary>Gives each class of params the name that it is handed on by.</summary>
    /// <param name="classes">Full names of classes, the own one first.</param>
    /// <param name="reach">Tells which class is the own one.</param>
    /// <param name="taken">Names that mean something else already.</param>
    public static IEnumerable<ParametersSpec> Name(IReadOnlyList<string> classes, Reach reach, IEnumerable<string> taken)
    {
        var names = new HashSet<string>(taken);
        var own = GroupClasses.FullName(reach.Own, GroupClasses.Parameters);
        foreach (var name in classes)
        {
            var stem = classes.Count == 1 || name == own ? "parameters" : Stem(name);
            var free = stem;
            for (var number = 2; !names.Add(free); number++)
                free = stem + number;
            yield return new ParametersSpec($"global::{name}", free);
        }
    }

    /// <summary>The scope with all params that are properties of the given classes.</summary>
    public static Scope Add(Scope scope, IReadOnlyCollection<ParametersSpec> specs, ShapeTable shapes)
    {
        if (specs.Count == 0 && shapes.Params.Count == 0)
            return scope;

        var classes = specs.ToDictionary(
            static spec => spec.Type,
            static spec => new BoundSymbol(spec.Type.Substring("global::".Length), SymbolRank.Param, ErrorType.Instance, spec.Name, new([CallCaptures.Of(spec)])));
        var values = shapes.Params
            .Where(param => param.Type is ErrorType || classes.ContainsKey($"global::{param.Class}"))
            .Select(param => Symbol(param, classes.TryGetValue($"global::{param.Class}", out var holder) ? holder : null, shapes.Reach));
        return scope.WithParams(values, [.. classes.Values]);
    }

    // What the file does not see is seen by its full name alone, which is no name that could stand in an expression by itself.
    private static BoundSymbol Symbol(ParamShape param, BoundSymbol? holder, Reach reach) => new(
        reach.Has(param.Namespace) ? param.Name : param.FullName,
        SymbolRank.Param,
        param.Type,
        $"{holder?.CSharp}.{CSharpText.Identifier(param.Property)}",
        holder?.Captures ?? default)
    {
        Distance = reach.DistanceOf(param.Namespace) ?? reach.Farthest,
        FullName = param.FullName,
    };

    // Shop.Pricing.Parameters → shopPricingParameters
    private static string Stem(string name)
    {
        var parts = name.Replace("@", "").Split('.');
        var stem = string.Concat(parts.Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        return char.ToLowerInvariant(stem[0]) + stem.Substring(1);
    }
}
