using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RulesDsl.Generators.Tests.Pipeline;

/// <summary>Walks through all that a value of the pipeline holds, by its fields and elements, and notes what keeps a compilation alive.</summary>
internal sealed class PipelineWalk
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>What may not be held, each with the way to it.</summary>
    public List<string> Found { get; } = [];

    /// <summary>How many values have been seen.</summary>
    public int Count => _seen.Count;

    public void Visit(object? value, string path)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || (!value.GetType().IsValueType && !_seen.Add(value)))
            return;

        if (value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location or Delegate)
        {
            Found.Add($"{path} holds a {value.GetType()}");
            return;
        }

        if (value is System.Collections.IEnumerable items)
        {
            foreach (var item in items)
                Visit(item, path);
        }

        if (value.GetType().Assembly != typeof(RulesGenerator).Assembly && value.GetType().Assembly != typeof(Language.RuleParser).Assembly)
            return;
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Visit(field.GetValue(value), $"{path}.{field.Name}");
        }
    }
}
