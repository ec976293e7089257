namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>What the names in an expression stand for, and which values are known to be there. Immutable: an inner scope is a new one.</summary>
internal sealed class Scope
{
    /// <summary>A scope without names.</summary>
    public static readonly Scope Empty = new([], null, null, []);

    private readonly HashSet<string> _present;

    private Scope(IReadOnlyList<BoundSymbol> symbols, BoundSymbol? memberHost, BoundSymbol? clock, HashSet<string> present)
    {
        Symbols = symbols;
        MemberHost = memberHost;
        Clock = clock;
        _present = present;
    }

    /// <summary>The names, outermost first.</summary>
    public IReadOnlyList<BoundSymbol> Symbols { get; }

    /// <summary>The only input, whose members need no <c>input.</c> before them.</summary>
    public BoundSymbol? MemberHost { get; }

    /// <summary>The <c>TimeProvider?</c> to hand to decisions that need one.</summary>
    public BoundSymbol? Clock { get; }

    /// <summary>This scope with one more name, which hides one of the same name and rank.</summary>
    public Scope With(BoundSymbol symbol) => new(
        [.. Symbols.Where(known => known.Name != symbol.Name || known.Rank != symbol.Rank), symbol], MemberHost, Clock, _present);

    /// <summary>This scope, where the members of <paramref name="host"/> are names as well.</summary>
    public Scope WithMembersOf(BoundSymbol host) => new(Symbols, host, Clock, _present);

    /// <summary>This scope, where calls of other decisions hand on <paramref name="clock"/>.</summary>
    public Scope WithClock(BoundSymbol clock) => new(Symbols, MemberHost, clock, _present);

    /// <summary>This scope where <paramref name="condition"/> holds, or does not: what it shows to be there is not null any more.</summary>
    public Scope Where(BoundExpression condition, bool holds = true)
    {
        var shown = Presence.ShownBy(condition, holds).Select(ValuePath.Of).OfType<string>().ToList();
        return shown.Count == 0 ? this : new(Symbols, MemberHost, Clock, [.. _present, .. shown]);
    }

    /// <summary>Whether a condition before has shown that the value is not null.</summary>
    public bool IsPresent(BoundExpression value) => _present.Count > 0 && ValuePath.Of(value) is { } path && _present.Contains(path);
}
