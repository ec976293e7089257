using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>What the names in an expression stand for, and which values are known to be there. Immutable: an inner scope is a new one.</summary>
internal sealed class Scope
{
    /// <summary>A scope without names.</summary>
    public static readonly Scope Empty = new();

    private HashSet<string> _present = [];
    private HashSet<string> _certain = [];
    private IReadOnlyList<(string Path, NamedType Type)> _types = [];

    private Scope()
    {
    }

    /// <summary>The names, outermost first.</summary>
    public IReadOnlyList<BoundSymbol> Symbols { get; private init; } = [];

    /// <summary>The only input, whose members need no <c>input.</c> before them.</summary>
    public BoundSymbol? MemberHost { get; private init; }

    /// <summary>The <c>TimeProvider?</c> to hand to what needs one.</summary>
    public BoundSymbol? Clock { get; private init; }

    /// <summary>The params to hand to what needs them; the name of each is that of its class.</summary>
    public IReadOnlyList<BoundSymbol> Parameters { get; private init; } = [];

    /// <summary>Names that are known only further down.</summary>
    public IReadOnlyList<string> Later { get; private init; } = [];

    /// <summary>This scope, below which <paramref name="names"/> are known as well.</summary>
    public Scope Before(IReadOnlyList<string> names) => Copy(later: names);

    /// <summary>This scope with one more name, which hides one of the same name and rank.</summary>
    public Scope With(BoundSymbol symbol) => Copy(symbols: [.. Symbols.Where(known => known.Name != symbol.Name || known.Rank != symbol.Rank), symbol]);

    /// <summary>This scope, where the members of <paramref name="host"/> are names as well.</summary>
    public Scope WithMembersOf(BoundSymbol host) => Copy(host: host);

    /// <summary>This scope, where calls hand on <paramref name="clock"/>.</summary>
    public Scope WithClock(BoundSymbol clock) => Copy(clock: clock);

    /// <summary>This scope, where <paramref name="values"/> are names and calls hand on the <paramref name="classes"/> that they are properties of.</summary>
    public Scope WithParams(IEnumerable<BoundSymbol> values, IReadOnlyList<BoundSymbol> classes) => Copy(symbols: [.. Symbols, .. values], parameters: classes);

    /// <summary>This scope where <paramref name="condition"/> holds, or does not: what it shows to be there is not null any more, and of the type that it shows.</summary>
    public Scope Where(BoundExpression condition, bool holds = true)
    {
        var shown = Presence.ShownBy(condition, holds).Select(static shown => (Path: ValuePath.Of(shown.Value), shown.IsCertain)).Where(static shown => shown.Path is not null).ToList();
        if (shown.Count == 0)
            return this;

        var types = Presence.TypesShownBy(condition, holds).Select(static test => (Path: ValuePath.Of(test.Operand), test.Tested)).Where(static shown => shown.Path is not null);
        return Copy(
            present: [.. _present, .. shown.Select(static shown => shown.Path!)],
            certain: [.. _certain, .. shown.Where(static shown => shown.IsCertain).Select(static shown => shown.Path!)],
            types: [.. _types, .. types.Select(static shown => (shown.Path!, shown.Tested))]);
    }

    /// <summary>The C# names that mean something here: a local of such a name would hide it.</summary>
    public IEnumerable<string> CSharpNames() => Symbols.SelectMany(static symbol => symbol.Captures.Select(static capture => capture.Argument.Replace("ref ", "")).Append(symbol.CSharp))
        .Concat(Parameters.Concat(Clock is null ? [] : [Clock]).Select(static symbol => symbol.CSharp));

    /// <summary>Whether a condition before has shown that the value is not null.</summary>
    public bool IsPresent(BoundExpression value) => _present.Count > 0 && ValuePath.Of(value) is { } path && _present.Contains(path);

    /// <summary>Whether it is not null even where C# holds what it has declared never to be null.</summary>
    public bool IsCertain(BoundExpression value) => ValuePath.Of(value) is { } path && _certain.Contains(path);

    /// <summary>The types that conditions before have shown the value to be of, in their order.</summary>
    public IEnumerable<NamedType> TypesOf(BoundExpression value) =>
        _types.Count > 0 && ValuePath.Of(value) is { } path ? _types.Where(known => known.Path == path).Select(static known => known.Type) : [];

    private Scope Copy(
        IReadOnlyList<BoundSymbol>? symbols = null,
        BoundSymbol? host = null,
        BoundSymbol? clock = null,
        IReadOnlyList<BoundSymbol>? parameters = null,
        HashSet<string>? present = null,
        HashSet<string>? certain = null,
        IReadOnlyList<(string Path, NamedType Type)>? types = null,
        IReadOnlyList<string>? later = null) => new()
    {
        Symbols = symbols ?? Symbols,
        MemberHost = host ?? MemberHost,
        Clock = clock ?? Clock,
        Parameters = parameters ?? Parameters,
        Later = later ?? Later,
        _present = present ?? _present,
        _certain = certain ?? _certain,
        _types = types ?? _types,
    };
}
