using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Headers;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Shapes;

/// <summary>Everything that the rules files of a project mention, read once from the compilation and the files' headers.</summary>
/// <param name="Modules">What each file's names mean.</param>
/// <param name="Types">All shapes that some file reaches.</param>
/// <param name="Decisions">All decisions of the project, and those of referenced assemblies that some file may mention.</param>
/// <param name="Functions">The declared functions, alike.</param>
/// <param name="Params">The params, alike.</param>
/// <param name="Methods">The marked methods, alike.</param>
/// <param name="Failure">That the world could not be read, which is a defect of ours.</param>
internal sealed record World(
    EquatableArray<ModuleNames> Modules,
    EquatableArray<TypeShape> Types,
    EquatableArray<DecisionShape> Decisions,
    EquatableArray<FunctionShape> Functions,
    EquatableArray<ParamShape> Params,
    EquatableArray<MethodShape> Methods,
    RuleDiagnostic? Failure = null)
{
    private readonly Lazy<Dictionary<string, TypeShape>> _types = new(() => Types.ToDictionary(static shape => shape.Type.FullName));

    /// <summary>The part of the world that one file uses: no more, so that a change elsewhere leaves it equal.</summary>
    public ShapeTable For(ModuleHeader header)
    {
        if (Failure is not null)
            return ShapeTable.OfNames(new ModuleNames(header.Path, default, default, default, default, default)) with { Failure = Failure };

        var module = Modules.First(module => module.Path == header.Path);
        var mentioned = new HashSet<string>(header.Names.Select(static name => NameKey.Of(name.Substring(name.LastIndexOf('.') + 1))));
        var names = new HashSet<string>(header.Names);
        var own = new HashSet<string>(header.Callables().Select(static declared => declared.Name));
        var reach = Reach.Of(header);
        var decisions = Decisions.Where(decision => IsSeen(decision.Namespace, decision.Name) || IsOwn(decision.Namespace, decision.Name)).ToEquatableArray();
        var functions = Functions.Where(function => IsSeen(function.Namespace, function.Name) || IsOwn(function.Namespace, function.Name)).ToEquatableArray();
        var allParams = Params.Where(param => IsSeen(param.Namespace, param.Name)).ToEquatableArray();
        var methods = Methods.Where(method => mentioned.Contains(NameKey.Of(method.Name)) && (method.Namespace is null || reach.Has(method.Namespace))).ToEquatableArray();

        var roots = module.Names.SelectMany(static name => name.Types).Cast<RuleType>()
            .Concat(decisions.SelectMany(static decision => Mentioned(decision.Inputs, decision.Output)))
            .Concat(functions.SelectMany(static function => Mentioned(function.Inputs, function.Output)))
            .Concat(methods.SelectMany(static method => Mentioned(method.Parameters, method.ReturnType)))
            .Concat(allParams.Select(static param => param.Type));
        return new ShapeTable(module, reach, Reached(roots, new HashSet<string>(header.MemberNames), header.HasTests), decisions, functions, allParams, methods);

        bool IsSeen(string space, string name) => mentioned.Contains(NameKey.Of(name)) && (reach.Has(space) || names.Contains($"{space}.{name}"));
        bool IsOwn(string space, string name) => space == header.Namespace && own.Contains(name);
    }

    /// <summary>The namespaces whose params have no class, because something else has its name.</summary>
    public EquatableArray<string> BlockedNamespaces() => Modules
        .SelectMany(static module => module.Groups)
        .Where(static group => group is { Name: GroupClasses.Parameters, Clash: not null })
        .Select(static group => group.Namespace)
        .Distinct()
        .ToEquatableArray();

    private EquatableArray<TypeShape> Reached(IEnumerable<RuleType> roots, HashSet<string> memberNames, bool makesObjects)
    {
        var reached = new SortedDictionary<string, TypeShape>(StringComparer.Ordinal);
        var open = new Queue<NamedType>(roots.SelectMany(NamedTypes.In));
        while (open.Count > 0)
        {
            var type = open.Dequeue();
            if (reached.ContainsKey(type.FullName) || !_types.Value.TryGetValue(type.FullName, out var shape))
                continue;

            reached.Add(type.FullName, shape);
            foreach (var next in NamedTypes.Behind(shape, memberNames, makesObjects))
                open.Enqueue(next);
        }

        return reached.Values.ToEquatableArray();
    }

    private static IEnumerable<RuleType> Mentioned(IEnumerable<ParameterShape> parameters, RuleType output) =>
        parameters.Select(static parameter => parameter.Type).Append(output);

    /// <inheritdoc/>
    public bool Equals(World? other) =>
        other is not null && Modules == other.Modules && Types == other.Types && Decisions == other.Decisions && Functions == other.Functions && Params == other.Params && Methods == other.Methods && Failure == other.Failure;

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Modules.GetHashCode() * 31) + Types.GetHashCode());
}
