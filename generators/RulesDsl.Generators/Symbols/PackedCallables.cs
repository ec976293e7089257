using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Symbols;

/// <summary>Generated evaluators and functions of referenced assemblies back to the shapes that they were made from. What the marks do not say stands in the signatures.</summary>
internal sealed class PackedCallables(SymbolTypes types)
{
    /// <summary>The shape of an evaluator; null if it is not what a generator of this version writes.</summary>
    public DecisionShape? Read(string space, INamedTypeSymbol type, AttributeData mark)
    {
        // The other overloads take a filter as well.
        var evaluate = type.GetMembers("Evaluate").OfType<IMethodSymbol>().OrderBy(static method => method.Parameters.Length).FirstOrDefault();
        if (evaluate is null
            || mark.ConstructorArguments.FirstOrDefault().Value is not string hit || PolicyOf(hit) is not { } policy
            || Output(type, evaluate, policy) is not { } output
            || Sign(evaluate, output) is not { } signature)
        {
            return null;
        }

        var alwaysMatches = mark.NamedArguments.Any(static argument => argument is { Key: "AlwaysMatches", Value.Value: true });
        return new DecisionShape(
            space, type.Name, types.ReadNamed(type).FullName, signature.Inputs, output, policy, alwaysMatches, signature.UsesClock, signature.Parameters, signature.IsPublic, null);
    }

    /// <summary>The shape of a declared function; null if it is not what a generator of this version writes.</summary>
    public FunctionShape? Read(string space, IMethodSymbol method)
    {
        if (types.Read(method.ReturnType) is not { } output || Sign(method, output) is not { } signature)
            return null;

        return new FunctionShape(
            space, method.Name, $"{types.ReadNamed(method.ContainingType).FullName}.{Emit.CSharpText.Identifier(method.Name)}",
            signature.Inputs, output, signature.UsesClock, signature.Parameters, signature.IsPublic, null);
    }

    // A match has the output as it was declared; whether an evaluation may be without one is another matter. What the rules of a merged one say is a part of it.
    private RuleType? Output(INamedTypeSymbol type, IMethodSymbol evaluate, HitPolicy policy) => policy is HitPolicy.Merge
        ? types.Read(evaluate.ReturnType)?.NotNull
        : type.GetMembers("EvaluateAll").OfType<IMethodSymbol>().FirstOrDefault()?.ReturnType is INamedTypeSymbol { TypeArguments.Length: > 0 } matches
        ? types.Read(matches.TypeArguments[0])
        : null;

    /// <summary>Inputs come first and are never optional; the clock and the params always are.</summary>
    private CallSignature? Sign(IMethodSymbol method, RuleType output)
    {
        var inputs = new List<ParameterShape>();
        var parameters = new List<string>();
        var usesClock = false;
        foreach (var parameter in method.Parameters)
        {
            if (!parameter.IsOptional)
            {
                if (types.Read(parameter.Type) is not { } type)
                    return null;
                inputs.Add(new ParameterShape(parameter.Name, type));
            }
            else if (parameter.Type is INamedTypeSymbol named && PackMarks.IsParameters(named))
            {
                parameters.Add(types.ReadNamed(named).FullName);
            }
            else if (parameter.Type.Name == "TimeProvider")
            {
                usesClock = true;
            }
            else
            {
                return null;
            }
        }

        var isPublic = method.DeclaredAccessibility == Accessibility.Public && method.ContainingType.DeclaredAccessibility == Accessibility.Public;
        return new CallSignature(inputs.ToEquatableArray(), output, usesClock, parameters.ToEquatableArray(), isPublic, null);
    }

    private static HitPolicy? PolicyOf(string written) => Enum.TryParse<HitPolicy>(written, out var policy) ? policy : null;
}
