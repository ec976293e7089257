using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Headers;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Shapes;

/// <summary>Everything that the rules files of a project mention, read once from the compilation and the files' headers.</summary>
/// <param name="Modules">What each file's names mean.</param>
/// <param name="Types">All shapes that some file reaches.</param>
/// <param name="Decisions">All decisions of the project.</param>
/// <param name="Functions">All functions of the project.</param>
/// <param name="Failure">That the world could not be read, which is a defect of ours.</param>
internal sealed record World(
    EquatableArray<ModuleNames> Modules,
    EquatableArray<TypeShape> Types,
    EquatableArray<DeclaredDecision> Decisions,
    EquatableArray<MethodShape> Functions,
    RuleDiagnostic? Failure = null)
{
    private readonly Lazy<Dictionary<string, TypeShape>> _types = new(() => Types.ToDictionary(static shape => shape.Type.FullName));

    /// <summary>The part of the world that one file uses: no more, so that a change elsewhere leaves it equal.</summary>
    public ShapeTable For(ModuleHeader header)
    {
        if (Failure is not null)
            return ShapeTable.OfNames(default) with { Failure = Failure };

        var module = Modules.First(module => module.Path == header.Path);
        var called = new HashSet<string>(header.Names.Select(static name => NameKey.Of(name.Substring(name.LastIndexOf('.') + 1))));
        var declared = new HashSet<string>(header.Decisions.Select(static decision => decision.Name));
        var reachable = new HashSet<string>(header.EnclosingNamespaces().Concat(header.Usings));
        var decisions = Decisions
            .Where(decision => reachable.Contains(decision.Namespace) && (called.Contains(NameKey.Of(decision.Shape.Name)) || declared.Contains(decision.Shape.Name)))
            .Select(static decision => decision.Shape)
            .ToEquatableArray();
        var functions = Functions.Where(function => called.Contains(NameKey.Of(function.Name))).ToEquatableArray();

        var roots = module.Names.SelectMany(static name => name.Types).Cast<RuleType>()
            .Concat(decisions.SelectMany(Mentioned))
            .Concat(functions.SelectMany(Mentioned));
        return new ShapeTable(module.Names, Reached(roots, new HashSet<string>(header.MemberNames), header.HasTests), decisions, functions, module.Taken);
    }

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

    private static IEnumerable<RuleType> Mentioned(DecisionShape decision) =>
        decision.Inputs.Select(static input => input.Type).Append(decision.Output);

    private static IEnumerable<RuleType> Mentioned(MethodShape method) =>
        method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType);

    /// <inheritdoc/>
    public bool Equals(World? other) =>
        other is not null && Modules == other.Modules && Types == other.Types && Decisions == other.Decisions && Functions == other.Functions && Failure == other.Failure;

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Modules.GetHashCode() * 31) + Types.GetHashCode());
}
