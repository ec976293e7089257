using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Binding;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Symbols;

/// <summary>Reads all that the rules files of a project mention, once: C# types from the compilation, facts, enums and decisions from the headers.</summary>
internal sealed class WorldReader
{
    private readonly EquatableArray<ModuleHeader> _headers;
    private readonly Compilation _compilation;
    private readonly OpenTypes _open;
    private readonly TypeFinder _finder;
    private readonly TypeFinder _closed;
    private readonly SymbolTypes _symbols;
    private readonly ShapeReader _shapeReader;
    private readonly UnknownTypes _unknown;
    private readonly HashSet<string> _memberNames;

    private readonly TakenNames _taken;

    // By full name as rules write it, without C#'s escapes.
    private readonly Dictionary<string, NamedType> _declared = [];

    // By namespace and the form of the simple name that lookup compares.
    private readonly ILookup<string, NamedType> _declaredByKey;
    private readonly SortedDictionary<string, TypeShape> _shapes = new(StringComparer.Ordinal);

    private WorldReader(Compilation compilation, EquatableArray<ModuleHeader> headers, bool isUntrusted)
    {
        _open = new OpenTypes(isUntrusted);
        _compilation = compilation;
        _headers = headers;
        _finder = new TypeFinder(compilation, _open);
        _taken = new TakenNames(headers, _finder);
        foreach (var header in headers)
        {
            foreach (var declared in header.Enums.Where(declared => !_taken.Has(header, declared.Name)))
                Declare(header.FullName(declared.Name), NamedKind.Enum);
            foreach (var declared in header.Facts.Where(declared => !_taken.Has(header, declared.Name)))
                Declare(header.FullName(declared.Name), NamedKind.Class);
        }

        _declaredByKey = _declared.ToLookup(static pair => Qualify(SpaceOf(pair.Key), NameKey.Of(SimpleName(pair.Key))), static pair => pair.Value);

        // C# code sees no more of a declared type than its simple name.
        var bySimpleName = _declared.GroupBy(static pair => SimpleName(pair.Key), static pair => pair.Value).ToDictionary(static same => same.Key, static same => same.First());
        _memberNames = [.. headers.SelectMany(static header => header.MemberNames)];
        _symbols = new SymbolTypes(bySimpleName);
        _shapeReader = new ShapeReader(compilation, _symbols, _memberNames);
        _unknown = new UnknownTypes(compilation, _open);
        _closed = new TypeFinder(compilation, new OpenTypes(isUntrusted: false));
    }

    /// <param name="compilation">The project.</param>
    /// <param name="headers">What its rules files declare and mention.</param>
    /// <param name="functions">Methods of its own that rules may call.</param>
    /// <param name="options">What the rules may see.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static World Read(
        Compilation compilation, EquatableArray<ModuleHeader> headers, IEnumerable<RuleFunctionName> functions, WorldOptions options, CancellationToken cancellation) =>
        new WorldReader(compilation, headers, options.IsUntrusted).Read(functions, new GroupClassFinder(compilation, headers, options.FilesWin), cancellation);

    private World Read(IEnumerable<RuleFunctionName> functions, GroupClassFinder groups, CancellationToken cancellation)
    {
        var contexts = new Dictionary<string, BindingContext>();
        var usings = new UsingFinder(_headers, _finder);
        foreach (var header in _headers)
        {
            cancellation.ThrowIfCancellationRequested();
            var names = new ModuleNames(header.Path, Resolve(header), usings.UnknownIn(header), _taken.In(header), _taken.ParamsIn(header), groups.In(header.Namespace));
            contexts[header.Path] = new BindingContext(ShapeTable.OfNames(names), nullableStrict: false);
        }

        AddDeclared(contexts);
        var packs = new PackReader(_compilation, _shapeReader, _symbols, _headers);
        var methods = functions.Distinct()
            .SelectMany(name => RuleFunctions.Resolve(_compilation, name))
            .Select(_shapeReader.ReadMethod)
            .OfType<MethodShape>()
            .Concat(packs.Methods)
            .ToEquatableArray();
        var named = contexts.Values.SelectMany(static context => context.Shapes.Module.Names).SelectMany(static name => name.Types);
        AddReached(named.Concat(methods.SelectMany(MentionedBy)).Concat(packs.Mentioned()), cancellation);
        DeclaredShapes.HideWithTheirFields(_shapes, [.. _declared.Values.Where(static type => type.Kind == NamedKind.Class)]);

        var ownParams = ParamShapes.Read(_headers, contexts, groups.Blocked()).ToList();
        var ownNames = new HashSet<string>(ownParams.Select(static param => param.FullName));
        var allParams = packs.Params.Where(param => !ownNames.Contains(param.FullName)).Concat(ownParams).ToEquatableArray();
        var calls = new CallGraph(_headers, packs.Nodes(), allParams.Where(static param => param.Type is not ErrorType));
        var declared = new DeclaredCallables(_headers, contexts, _shapes, calls);
        return new World(
            _headers.Select(header => contexts[header.Path].Shapes.Module).ToEquatableArray(),
            _shapes.Values.ToEquatableArray(),
            Own(declared.Decisions(), packs.Decisions, static decision => decision.FullName),
            Own(declared.Functions(), packs.Functions, static function => function.FullName),
            allParams,
            methods);
    }

    /// <summary>What the project declares, and what packs bring along under other names.</summary>
    private static EquatableArray<T> Own<T>(IEnumerable<T> declared, IEnumerable<T> packed, Func<T, string> fullName)
    {
        // Of two that are declared twice the first counts; the second is reported where it stands.
        var own = declared.GroupBy(fullName).Select(static same => same.First()).ToList();
        var names = new HashSet<string>(own.Select(fullName));
        return own.Concat(packed.Where(shape => !names.Contains(fullName(shape)))).ToEquatableArray();
    }

    private void Declare(string fullName, NamedKind kind) => _declared[fullName] = new NamedType(CSharpText.QualifiedName(fullName), kind);

    private EquatableArray<ResolvedName> Resolve(ModuleHeader header)
    {
        var resolved = new List<ResolvedName>();
        var typeNames = new HashSet<string>(header.TypeNames);
        foreach (var name in header.TypeNames.Concat(header.Names).Distinct())
        {
            if (Find(header, name) is { Count: > 0 } exact)
                resolved.Add(new ResolvedName(name, exact.ToEquatableArray(), null));
            else if (SimpleType.Named(name) is not null)
                continue;
            else if (FindLoosely(header, name) is { Count: > 0 } loose)
                resolved.Add(new ResolvedName(name, loose.ToEquatableArray(), null) { IsExact = false });
            else if (typeNames.Contains(name))
                resolved.Add(_unknown.Explain(name, NearestName.Of(name, Candidates(header)), _declared.Keys) with { IsClosed = _closed.Find(header, name).Count > 0 });
        }

        return resolved.ToEquatableArray();
    }

    private List<NamedType> Find(ModuleHeader header, string name)
    {
        foreach (var space in header.EnclosingNamespaces())
        {
            if (_declared.TryGetValue(Qualify(space, name), out var enclosing))
                return [enclosing];
        }

        var declared = header.Usings.Select(used => _declared.TryGetValue(Qualify(used, name), out var type) ? type : null).OfType<NamedType>();
        return [.. declared.Concat(Named(_finder.Find(header, name))).Distinct()];
    }

    private IEnumerable<NamedType> Named(IEnumerable<INamedTypeSymbol> types) => types.Select(_symbols.Read).Select(static type => type?.NotNull).OfType<NamedType>();

    /// <summary>The types that differ from a name in case and <c>_</c> alone, in the nearest namespace that has one. Namespaces fit exactly or not at all.</summary>
    private List<NamedType> FindLoosely(ModuleHeader header, string name)
    {
        var key = NameKey.Of(SimpleName(name));
        foreach (var space in header.EnclosingNamespaces())
        {
            if (In([space]) is { Count: > 0 } found)
                return found;
        }

        return In(header.Usings);

        List<NamedType> In(IEnumerable<string> spaces) =>
        [
            .. spaces
                .Select(space => Qualify(space, SpaceOf(name)))
                .SelectMany(space => _declaredByKey[Qualify(space, key)].Concat(Named(_finder.FindLoosely(space, key))))
                .Distinct(),
        ];
    }

    private IEnumerable<string> Candidates(ModuleHeader header) =>
        BuiltInTypes.Names.Concat(_declared.Keys.Select(SimpleName)).Concat(_finder.NamesIn(header));

    private void AddDeclared(Dictionary<string, BindingContext> contexts)
    {
        foreach (var header in _headers)
        {
            foreach (var declared in header.Enums.Where(declared => !_taken.Has(header, declared.Name)))
                Add(DeclaredShapes.Enum(_declared[header.FullName(declared.Name)], declared));
            foreach (var declared in header.Facts.Where(declared => !_taken.Has(header, declared.Name)))
                Add(DeclaredShapes.Fact(_declared[header.FullName(declared.Name)], declared, contexts[header.Path].Types));
        }

        // Of two in one file the first is emitted.
        void Add(TypeShape shape)
        {
            if (!_shapes.ContainsKey(shape.Type.FullName))
                _shapes.Add(shape.Type.FullName, shape);
        }
    }

    private void AddReached(IEnumerable<NamedType> roots, CancellationToken cancellation)
    {
        var fields = _shapes.Values.SelectMany(static shape => shape.Members).SelectMany(static member => NamedTypes.In(member.Type));
        var open = new Queue<NamedType>(roots.Concat(fields));
        var makesObjects = _headers.Any(static header => header.HasTests);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var type = open.Dequeue();
            if (_shapes.ContainsKey(type.FullName) || _symbols.SymbolOf(type) is not { } symbol || !_open.Has(symbol))
                continue;

            var shape = _shapeReader.Read(type, symbol);
            _shapes.Add(type.FullName, shape);
            foreach (var next in NamedTypes.Behind(shape, _memberNames, makesObjects))
                open.Enqueue(next);
        }
    }

    private static IEnumerable<NamedType> MentionedBy(MethodShape method) =>
        method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType).SelectMany(NamedTypes.In);

    private static string Qualify(string space, string name) => space.Length == 0 ? name : name.Length == 0 ? space : $"{space}.{name}";

    private static string SpaceOf(string fullName) => fullName.Substring(0, Math.Max(fullName.LastIndexOf('.'), 0));

    private static string SimpleName(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);
}
