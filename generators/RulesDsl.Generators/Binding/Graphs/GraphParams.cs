using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Params;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>The params that a graph, or what it calls, needs. They are properties of its class, which whoever implements it may override.</summary>
internal sealed class GraphParams
{
    private readonly ShapeTable _shapes;

    public GraphParams(GraphSyntax graph, ShapeTable shapes)
    {
        _shapes = shapes;
        var names = new NameCollector();
        GraphMentions.Collect(names, graph);
        var own = GroupClasses.FullName(shapes.Reach.Own, GroupClasses.Parameters);
        var classes = Mentioned(names).Concat(Called(names)).Distinct().OrderBy(name => name == own ? 0 : 1).ThenBy(static name => name, StringComparer.Ordinal).ToList();

        // The property of a class is called as its local is, with a capital.
        var methods = graph.Jobs.Select(static job => job.Signal is null ? GraphNames.Method(job.Name.Text) : GraphNames.SignalMethod(job.Name.Text))
            .Concat(graph.Jobs.Select(static job => job.Undo).OfType<NameSyntax>().Select(static undo => GraphNames.Method(undo.Text)));
        var jobs = methods.Select(static method => char.ToLowerInvariant(method[0]) + method.Substring(1));
        var taken = GraphNames.Taken.Concat(graph.Inputs.Select(static input => input.Name.Text)).Concat(graph.Jobs.Select(static job => job.Name.Text)).Concat(jobs);
        All = ParamScope.Name(classes, shapes.Reach, taken.Concat(graph.Jobs.Select(static job => job.ForEach?.Binder.Text).OfType<string>())).ToEquatableArray();
    }

    public EquatableArray<ParametersSpec> All { get; }

    /// <summary>The names of the params.</summary>
    public IEnumerable<string> Names => _shapes.Params.Select(static param => param.Name);

    /// <summary>The scope with the params.</summary>
    public Scope AddTo(Scope scope) => ParamScope.Add(scope, All, _shapes);

    /// <summary>Those that an expression needs.</summary>
    public EquatableArray<ParametersSpec> UsedBy(BoundExpression? expression)
    {
        var captures = BoundTree.Captures(expression);
        return All.Where(spec => captures.Contains(CallCaptures.Of(spec))).ToEquatableArray();
    }

    /// <summary>Those that a decision takes, in its order.</summary>
    public EquatableArray<ParametersSpec> TakenBy(DecisionShape decision) =>
        decision.Parameters.Select(name => All.FirstOrDefault(spec => spec.Type == $"global::{name}")).OfType<ParametersSpec>().ToEquatableArray();

    private IEnumerable<string> Mentioned(NameCollector names)
    {
        var known = new DeclaredLookup<ParamShape>(_shapes.Params, static param => param.Name, static param => param.FullName, static param => param.Namespace);
        return names.Names.SelectMany(name => known.Find(name, _shapes.Reach)).Select(static param => param.Class);
    }

    private IEnumerable<string> Called(NameCollector names)
    {
        var called = new HashSet<string>(names.Calls.Select(static call => NameKey.Of(call.Substring(call.LastIndexOf('.') + 1))));
        return _shapes.Decisions.Where(decision => called.Contains(NameKey.Of(decision.Name))).SelectMany(static decision => decision.Parameters)
            .Concat(_shapes.Functions.Where(function => called.Contains(NameKey.Of(function.Name))).SelectMany(static function => function.Parameters));
    }
}
