using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;

namespace RulesDsl.Generators.Symbols;

/// <summary>Reads what referenced assemblies bring along for rules: decisions, functions and params of the namespaces that the project's rules files see, as far as they mention them.</summary>
internal sealed class PackReader
{
    private readonly Compilation _compilation;
    private readonly PackedCallables _callables;
    private readonly ShapeReader _shapes;
    private readonly SymbolTypes _types;
    private readonly HashSet<string> _mentioned;

    /// <param name="compilation">The project.</param>
    /// <param name="shapes">Reads marked methods.</param>
    /// <param name="types">Reads the types of params and signatures.</param>
    /// <param name="headers">The project's rules files.</param>
    public PackReader(Compilation compilation, ShapeReader shapes, SymbolTypes types, IReadOnlyList<ModuleHeader> headers)
    {
        _compilation = compilation;
        _shapes = shapes;
        _types = types;
        _callables = new PackedCallables(types);
        _mentioned = [.. headers.SelectMany(static header => header.Names).Select(static name => NameKey.Of(name.Substring(name.LastIndexOf('.') + 1)))];
        foreach (var space in headers.SelectMany(Spaces).Distinct())
            Read(space);
    }

    public List<DecisionShape> Decisions { get; } = [];

    public List<FunctionShape> Functions { get; } = [];

    public List<ParamShape> Params { get; } = [];

    public List<MethodShape> Methods { get; } = [];

    /// <summary>The types that a path may go on to from what was found.</summary>
    public IEnumerable<NamedType> Mentioned() => Decisions.SelectMany(static decision => Types(decision.Inputs, decision.Output))
        .Concat(Functions.SelectMany(static function => Types(function.Inputs, function.Output)))
        .Concat(Params.Select(static param => param.Type))
        .SelectMany(NamedTypes.In);

    /// <summary>What was found, for the graph of calls.</summary>
    public IEnumerable<CallNode> Nodes() => Decisions.Select(static decision => new CallNode(decision.Namespace, decision.Name, decision.UsesClock, decision.Parameters))
        .Concat(Functions.Select(static function => new CallNode(function.Namespace, function.Name, function.UsesClock, function.Parameters)));

    private static IEnumerable<RuleType> Types(IEnumerable<ParameterShape> inputs, RuleType output) => inputs.Select(static input => input.Type).Append(output);

    // Those that a file sees, and those that stand before a name.
    private static IEnumerable<string> Spaces(ModuleHeader header) => header.EnclosingNamespaces()
        .Concat(header.Usings)
        .Concat(header.Names.Where(static name => name.IndexOf('.') > 0).Select(static name => name.Substring(0, name.LastIndexOf('.'))));

    private void Read(string space)
    {
        foreach (var assembly in _compilation.SourceModule.ReferencedAssemblySymbols.Where(PackMarks.CanHave))
        {
            if (Find(assembly.GlobalNamespace, space) is not { } found)
                continue;

            foreach (var type in found.GetTypeMembers().Where(type => type.Arity == 0 && _compilation.IsSymbolAccessibleWithin(type, _compilation.Assembly)))
            {
                if (type.IsStatic)
                    ReadCallables(space, type);
                else if (type.Name == GroupClasses.Parameters && PackMarks.IsParameters(type))
                    ReadParams(space, type);
            }
        }
    }

    private void ReadCallables(string space, INamedTypeSymbol type)
    {
        if (_mentioned.Contains(NameKey.Of(type.Name)) && PackMarks.DecisionOf(type) is { } mark && _callables.Read(space, type, mark) is { } decision)
            Decisions.Add(decision);

        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (!method.IsStatic || !_mentioned.Contains(NameKey.Of(method.Name)) || !_compilation.IsSymbolAccessibleWithin(method, _compilation.Assembly))
                continue;
            if (PackMarks.IsDeclaredFunction(method) && _callables.Read(space, method) is { } function)
                Functions.Add(function);
            else if (RuleFunctions.IsMarked(method) && _shapes.ReadMethod(method) is { } marked)
                Methods.Add(marked with { Namespace = space });
        }
    }

    private void ReadParams(string space, INamedTypeSymbol type)
    {
        var className = _types.ReadNamed(type).FullName;
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (PackMarks.WrittenName(property) is { } name
                && _mentioned.Contains(NameKey.Of(name))
                && _compilation.IsSymbolAccessibleWithin(property, _compilation.Assembly)
                && _types.Read(property.Type) is { } propertyType)
            {
                Params.Add(new ParamShape(space, name, className, property.Name, propertyType));
            }
        }
    }

    private static INamespaceSymbol? Find(INamespaceSymbol root, string name)
    {
        foreach (var part in name.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (root.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault() is not { } child)
                return null;
            root = child;
        }

        return root;
    }
}
