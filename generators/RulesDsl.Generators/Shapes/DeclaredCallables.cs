using RulesDsl.Generators.Binding;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Headers;
using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>The signatures of the decisions and functions of a project, from the headers of its files.</summary>
/// <param name="headers">The files.</param>
/// <param name="contexts">Reads the types of each file, by path.</param>
/// <param name="types">Tells which types are public.</param>
/// <param name="calls">Tells what they need through what they call.</param>
internal sealed class DeclaredCallables(
    IReadOnlyList<ModuleHeader> headers, IReadOnlyDictionary<string, BindingContext> contexts, IDictionary<string, TypeShape> types, CallGraph calls)
{
    public IEnumerable<DecisionShape> Decisions() => Read<DecisionHeader, DecisionShape>(static (header, decision, signature) => new DecisionShape(
        header.Namespace,
        decision.Name,
        CSharpText.QualifiedName(header.FullName(decision.Name)),
        signature.Inputs,
        signature.Output,
        decision.Hit,
        decision.AlwaysMatches,
        signature.UsesClock,
        signature.Parameters,
        signature.IsPublic,
        signature.CallCycle));

    public IEnumerable<FunctionShape> Functions() => Read<FunctionHeader, FunctionShape>(static (header, function, signature) => new FunctionShape(
        header.Namespace,
        function.Name,
        $"{GroupClasses.FullName(header.Namespace, GroupClasses.Functions)}.{CSharpText.Identifier(function.Name)}",
        signature.Inputs,
        signature.Output,
        signature.UsesClock,
        signature.Parameters,
        signature.IsPublic,
        signature.CallCycle));

    private IEnumerable<TShape> Read<THeader, TShape>(Func<ModuleHeader, THeader, CallSignature, TShape> shape)
        where THeader : CallableHeader
    {
        foreach (var header in headers)
        {
            foreach (var (callable, index) in header.Callables().Select(static (callable, index) => (callable, index)))
            {
                if (callable is THeader wanted)
                    yield return shape(header, wanted, Sign(header, callable, calls.NodeOf(header, index)));
            }
        }
    }

    private CallSignature Sign(ModuleHeader header, CallableHeader callable, CallNode node)
    {
        var binder = contexts[header.Path].Types;
        var inputs = callable.Inputs.Select(input => new ParameterShape(input.Name, binder.Bind(input.Type))).ToEquatableArray();
        var isReserved = callable is FunctionHeader ? ReservedNames.IsFunction(callable.Name) : ReservedNames.IsEvaluatorMember(callable.Name) || ReservedNames.IsType(callable.Name);
        var output = isReserved ? ErrorType.Instance : binder.Bind(callable.Output);
        var own = GroupClasses.FullName(header.Namespace, GroupClasses.Parameters);
        return new CallSignature(
            inputs,
            output,
            node.UsesClock,
            node.Parameters.OrderBy(name => name == own ? 0 : 1).ThenBy(static name => name, StringComparer.Ordinal).ToEquatableArray(),
            inputs.Select(static input => input.Type).Append(output).All(type => DeclaredShapes.IsPublic(type, types)),
            calls.CycleOf(node));
    }
}
