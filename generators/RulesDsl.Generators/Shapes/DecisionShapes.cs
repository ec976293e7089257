using RulesDsl.Generators.Binding;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Headers;
using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>The signatures of all decisions of a project, from the headers of its files.</summary>
internal static class DecisionShapes
{
    /// <param name="headers">The files.</param>
    /// <param name="contexts">Reads the types of each file, by path.</param>
    /// <param name="types">Tells which types are public.</param>
    public static IEnumerable<DeclaredDecision> Read(
        IEnumerable<ModuleHeader> headers, IReadOnlyDictionary<string, BindingContext> contexts, IDictionary<string, TypeShape> types)
    {
        var decisions = headers.SelectMany(static header => header.Decisions, static (header, decision) => (header, decision)).ToList();
        var calls = new CallGraph(decisions);
        var clocked = calls.Clocked();
        foreach (var (header, decision) in decisions)
        {
            var binder = contexts[header.Path].Types;
            var inputs = decision.Inputs.Select(input => new ParameterShape(input.Name, binder.Bind(input.Type))).ToEquatableArray();
            var output = binder.Bind(decision.Output);
            yield return new DeclaredDecision(header.Namespace, new DecisionShape(
                decision.Name,
                CSharpText.QualifiedName(header.FullName(decision.Name)),
                inputs,
                output,
                decision.Hit,
                decision.AlwaysMatches,
                clocked.Contains(decision),
                inputs.Select(static input => input.Type).Append(output).All(type => DeclaredShapes.IsPublic(type, types)),
                calls.CycleOf(decision)));
        }
    }
}
