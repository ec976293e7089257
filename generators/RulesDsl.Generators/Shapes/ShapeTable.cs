using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Shapes;

/// <summary>
/// All that one rules file needs to know of the world around it: what its names mean, and the shapes that its paths reach.
/// Two tables are equal if their content is, so a file is bound again only when something that it uses has changed.
/// </summary>
/// <param name="Module">What the file's names mean as types, and which of those that it declares it may not have.</param>
/// <param name="Reach">Which namespaces it sees.</param>
/// <param name="Types">The shapes that its paths reach.</param>
/// <param name="Decisions">Its own decisions and those that it may mention.</param>
/// <param name="Functions">Its own functions and those that it may mention.</param>
/// <param name="Params">The params that it may mention.</param>
/// <param name="Methods">The marked methods that it may mention.</param>
/// <param name="Failure">That all this could not be read, which is a defect of ours.</param>
internal sealed record ShapeTable(
    ModuleNames Module,
    Reach Reach,
    EquatableArray<TypeShape> Types,
    EquatableArray<DecisionShape> Decisions,
    EquatableArray<FunctionShape> Functions,
    EquatableArray<ParamShape> Params,
    EquatableArray<MethodShape> Methods,
    RuleDiagnostic? Failure = null)
{
    private readonly Lazy<Dictionary<string, TypeShape>> _types = new(() => Types.ToDictionary(shape => shape.Type.FullName));
    private readonly Lazy<Dictionary<string, ResolvedName>> _names = new(() => Module.Names.ToDictionary(name => name.Name));

    /// <summary>A world in which names mean something and nothing else is known.</summary>
    public static ShapeTable OfNames(ModuleNames names) => new(names, Reach.Nothing, default, default, default, default, default);

    /// <summary>The shape of a type, unless no path of the file can reach it.</summary>
    public TypeShape? Find(NamedType type) => _types.Value.TryGetValue(type.FullName, out var shape) ? shape : null;

    /// <summary>What a written name stands for as a type.</summary>
    public ResolvedName? Resolve(string name) => _names.Value.TryGetValue(name, out var resolved) ? resolved : null;

    /// <summary>Whether other assemblies see a type.</summary>
    public bool IsPublic(RuleType type) => NamedTypes.In(type).All(named => Find(named)?.IsPublic ?? true);

    /// <inheritdoc/>
    public bool Equals(ShapeTable? other) =>
        other is not null && Module == other.Module && Reach == other.Reach && Types == other.Types && Decisions == other.Decisions
        && Functions == other.Functions && Params == other.Params && Methods == other.Methods && Failure == other.Failure;

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Module.GetHashCode() * 31) + Types.GetHashCode()) * 31) + Decisions.GetHashCode());
}
