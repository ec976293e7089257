using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;

namespace RulesDsl.Generators.Symbols;

/// <summary>Which of the names that rules files declare are taken by another file. Case does not count between rules files: some file systems would not tell the generated files apart.</summary>
internal sealed class TakenNames
{
    // By path.
    private readonly Dictionary<string, EquatableArray<TakenName>> _names = [];
    private readonly Dictionary<string, EquatableArray<TakenName>> _params = [];

    public TakenNames(IReadOnlyList<ModuleHeader> headers, TypeFinder finder)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers)
        {
            // A function is no type, so that C# may have one of its name.
            var isFunction = new HashSet<string>(header.Functions.Select(static function => function.Name));
            var isPartial = new HashSet<string>(header.Decisions.Select(static decision => decision.Name).Concat(header.Graphs));
            _names[header.Path] = Find(header.Declared(), header.FullName, header.Path, names, name =>
                isFunction.Contains(name) ? null : finder.FindOwn(header.Namespace, name, isPartial.Contains(name))?.DeclaringSyntaxReferences[0].SyntaxTree.FilePath);
            _params[header.Path] = Find(header.Params.Select(static param => param.Name), name => header.FullName(FieldNames.Property(name)), header.Path, properties, static _ => null);
        }
    }

    /// <summary>Those of a file, params aside.</summary>
    public EquatableArray<TakenName> In(ModuleHeader header) => _names[header.Path];

    /// <summary>Those of a file's params.</summary>
    public EquatableArray<TakenName> ParamsIn(ModuleHeader header) => _params[header.Path];

    /// <summary>Whether a name of a file is taken.</summary>
    public bool Has(ModuleHeader header, string name) => _names[header.Path].Any(taken => taken.Name == name);

    private static EquatableArray<TakenName> Find(
        IEnumerable<string> declared, Func<string, string> fullName, string path, Dictionary<string, string> before, Func<string, string?> other)
    {
        var all = declared.ToList();
        var taken = all
            .Select(name => (before.TryGetValue(fullName(name), out var file) ? file : other(name)) is { } by ? new TakenName(name, Path.GetFileName(by)) : null)
            .OfType<TakenName>()
            .ToEquatableArray();
        foreach (var name in all.Select(fullName).Where(name => !before.ContainsKey(name)))
            before.Add(name, path);
        return taken;
    }
}
