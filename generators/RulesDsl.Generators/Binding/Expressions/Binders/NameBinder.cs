using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds names and paths.</summary>
internal sealed class NameBinder(ExpressionBinder expressions, MemberFinder members, BindingContext context)
{
    /// <summary>Whether an expression takes its type from its surroundings: a literal, or a name that only an enum can know.</summary>
    public bool IsOpen(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        ParenthesizedSyntax parenthesized => IsOpen(parenthesized.Inner, scope),
        NumberSyntax or TextSyntax or NullSyntax or ListSyntax or RawValueSyntax => true,
        NegateSyntax negate => IsOpen(negate.Operand, scope),
        ArithmeticSyntax arithmetic => IsOpen(arithmetic.Left, scope) && IsOpen(arithmetic.Right, scope),
        ConditionalSyntax conditional => IsOpen(conditional.WhenTrue, scope) && IsOpen(conditional.WhenFalse, scope),
        IdentifierSyntax identifier => Candidates(identifier.Name, scope, null).Count == 0,
        _ => false,
    };

    /// <summary>Whether an expression is a name that nothing in scope has exactly, so that a member of the enum that its surroundings ask for comes before what fits loosely.</summary>
    public bool MayBeEnumMember(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        ParenthesizedSyntax parenthesized => MayBeEnumMember(parenthesized.Inner, scope),
        IdentifierSyntax identifier => OutsidePath(identifier, scope) is not null,
        _ => false,
    };

    /// <summary>Binds a name on its own.</summary>
    public BoundExpression BindIdentifier(IdentifierSyntax syntax, Scope scope, RuleType? expected)
    {
        var candidates = Candidates(syntax.Name, scope, expected);
        if (candidates.Count == 0)
            return Unknown(syntax, scope, expected);

        var first = candidates[0];
        if (candidates.Count > 1 && candidates[1].Rank == first.Rank && candidates[1].Distance == first.Distance)
            return expressions.Report(BindingDiagnostics.AmbiguousName(syntax.Span, syntax.Name, first.FullName, candidates[1].FullName), syntax);

        if (first.Symbol?.Refusal is { } refuse)
            return expressions.Report(refuse(syntax.Span), syntax);

        // Reported where the symbol is declared.
        if (first.Symbol is { Type.IsBroken: true })
            return expressions.Error(syntax);

        return first.Member is { } member
            ? Member(new BoundName(scope.MemberHost!, scope.MemberHost!.Type, syntax.Span), member, syntax, scope)
            : first.Symbol is { } symbol
            ? Present(new BoundName(symbol, symbol.Type, syntax.Span), scope)
            : new BoundEnumMember(first.Name, expected!.NotNull, syntax.Span);
    }

    /// <summary>Binds <c>target.Name</c>: a member, or the static member of a type.</summary>
    public BoundExpression BindMember(MemberSyntax syntax, Scope scope)
    {
        if (Qualified(syntax, scope) is { } param)
            return param.Type.IsBroken ? expressions.Error(syntax) : Present(new BoundName(param, param.Type, syntax.Span), scope);
        if (ResolveOwner(syntax.Target, type => IsStatic(type, syntax.Name.Text), scope) is { } type)
            return BindStatic(type, syntax);

        var target = expressions.Bind(syntax.Target, scope);
        if (target is BoundError)
            return expressions.Error(syntax);
        return NamesItsType(syntax.Target, target.Type.NotNull) is { } named && IsStatic(named, syntax.Name.Text)
            ? BindStatic(named, syntax)
            : BindMemberOf(target, syntax.Name, syntax, scope);
    }

    // A member Tier of the type Tier: as in C#, Tier.Gold is the member of the type.
    private NamedType? NamesItsType(ExpressionSyntax target, RuleType type) =>
        target is IdentifierSyntax { Name: var name } && type is NamedType named && context.Shapes.Resolve(name) is { Types: [var resolved] } && resolved == named ? named : null;

    private bool IsStatic(NamedType type, string name) => type.Kind == NamedKind.Enum || members.Find(type, name) is [{ IsStatic: true }, ..];

    /// <summary>Binds <c>map[key]</c> or <c>list[index]</c>.</summary>
    public BoundExpression BindIndex(IndexSyntax syntax, Scope scope)
    {
        var target = expressions.Bind(syntax.Target, scope);
        switch (target.Type.NotNull)
        {
            case ErrorType:
                return expressions.Error(syntax);

            case MapType map:
                var key = expressions.BindValue(syntax.Index, scope, map.Key.OrNull);
                return key is BoundError ? key : Present(new BoundKeyed(target, key, map.Value.OrNull, syntax.Span), scope);

            case ListType { IsIndexable: true } list:
                var index = expressions.BindValue(syntax.Index, scope, SimpleType.Int.OrNull);
                return index is BoundError ? index : Present(new BoundElement(target, index, list.Element.OrNull, syntax.Span), scope);

            default:
                return expressions.Report(BindingDiagnostics.NotIndexable(syntax.Span, target.Type.Display), syntax);
        }
    }

    /// <summary>The type that a name or dotted path stands for, where no name in scope fits as well: exactly where the type does, loosely where it does not.</summary>
    public NamedType? ResolveType(ExpressionSyntax syntax, Scope scope) =>
        OutsidePath(syntax, scope) is { } path && context.Shapes.Resolve(path) is { Types: [var type] } resolved && (resolved.IsExact || Candidates(Root(path), scope, null).Count == 0)
            ? type
            : null;

    /// <summary>The type before a dot. Where a value of nearly that name is in scope as well, the type is meant if it has what follows.</summary>
    public NamedType? ResolveOwner(ExpressionSyntax syntax, Func<NamedType, bool> has, Scope scope) =>
        ResolveType(syntax, scope) is { } type && (has(type) || Candidates(Root(Dotted(syntax)!), scope, null).Count == 0) ? type : null;

    /// <summary>A name or dotted path, where nothing in scope has exactly the name that it begins with.</summary>
    public string? OutsidePath(ExpressionSyntax syntax, Scope scope) =>
        Dotted(syntax) is { } path && Root(path) is var root && Candidates(root, scope, null).All(candidate => candidate.Name != root) ? path : null;

    // A param with its namespace, as one tells two of one name apart.
    private BoundSymbol? Qualified(MemberSyntax syntax, Scope scope) => scope.Symbols.Any(static symbol => symbol.Rank == SymbolRank.Param) && OutsidePath(syntax, scope) is { } path
        ? scope.Symbols.FirstOrDefault(symbol => symbol.Rank == SymbolRank.Param && symbol.FullName == path)
        : null;

    private BoundExpression BindMemberOf(BoundExpression target, NameSyntax name, MemberSyntax syntax, Scope scope)
    {
        var type = target.Type.NotNull;
        if (type.IsBroken)
            return expressions.Error(syntax);
        if (type is ListType or MapType or SimpleType { Kind: SimpleKind.String } && IsCount(name.Text))
            return new BoundCount(target, target.Type.IsNullable ? SimpleType.Int.OrNull : SimpleType.Int, syntax.Span);

        var found = members.Find(type, name.Text);
        return found.Count switch
        {
            1 => Member(target, found[0], syntax, scope),
            0 when target is BoundNarrowed narrowed => BindMemberOf(narrowed.Operand, name, syntax, scope),
            0 when type is ListType list => Collect(target, list, name, syntax, scope),
            0 => expressions.Report(members.Unknown(type, name), syntax),
            _ => expressions.Report(BindingDiagnostics.AmbiguousName(name.Span, name.Text, found[0].Name, found[1].Name), syntax),
        };
    }

    // order.Lines.Price: the price of each line. A path that collects from a collection of collections gives one flat list.
    private BoundExpression Collect(BoundExpression target, ListType list, NameSyntax name, MemberSyntax syntax, Scope scope)
    {
        var element = list.Element;
        if (target is BoundCollect { Selector: var inner } collect && inner.Type.NotNull is not ListType)
        {
            var further = BindMemberOf(inner, name, syntax, scope);
            return further is BoundError ? further : collect with { Selector = further, Type = Collected(further.Type), Span = syntax.Span };
        }

        var binder = BoundSymbol.Local("each", SymbolRank.Binder, element, FreeName("each", scope, target));
        var selector = BindMemberOf(new BoundName(binder, element, syntax.Span), name, syntax, scope);
        return selector is BoundError ? selector : new BoundCollect(target, binder, selector, Collected(selector.Type), syntax.Span);
    }

    private static ListType Collected(RuleType selected) => ListType.Of(selected.NotNull is ListType inner ? inner.Element : selected);

    /// <summary>
    /// A C# name for the elements of <paramref name="source"/> that neither the scope nor the loops over the source have. It starts with no capital,
    /// and the members that an emitter adds to a class start with one: so it hides none of them.
    /// </summary>
    public static string FreeName(string name, Scope scope, BoundExpression source)
    {
        var taken = new HashSet<string>(scope.CSharpNames().Concat(BoundTree.Binders(source).Select(static symbol => symbol.CSharp)));
        var stem = char.ToLowerInvariant(name[0]) + name.Substring(1);
        var free = Emit.CSharpText.Identifier(stem);
        for (var i = 2; taken.Contains(free); i++)
            free = stem + i;
        return free;
    }

    private BoundExpression Member(BoundExpression target, MemberShape member, SyntaxNode syntax, Scope scope) => member.Type.IsBroken
        ? expressions.Error(syntax)
        : member.IsStatic
        ? new BoundStaticMember(Owner(target.Type.NotNull), member.Name, member.Type, syntax.Span, member.IsComputed)
        : Present(new BoundMember(target, member.Name, member.Type, target.Type.IsNullable ? member.Type.OrNull : member.Type, syntax.Span, member.IsComputed) { Written = member.WrittenName }, scope);

    private static NamedType Owner(RuleType type) => type switch
    {
        ListType { Own: { } own } => own,
        MapType { Own: { } own } => own,
        _ => (NamedType)type,
    };

    private BoundExpression BindStatic(NamedType type, MemberSyntax syntax)
    {
        var name = syntax.Name.Text;
        if (type.Kind == NamedKind.Enum)
        {
            var fitting = LooseName.Best(members.EnumMembers(type), name, member => member);
            return fitting.Count switch
            {
                1 => new BoundEnumMember(fitting[0], type, syntax.Span),
                0 => expressions.Report(
                    BindingDiagnostics.UnknownMember(syntax.Name.Span, type.Display, name, context.Nearest(name, members.EnumMembers(type)), members.EnumMembers(type)), syntax),
                _ => expressions.Report(BindingDiagnostics.AmbiguousName(syntax.Name.Span, name, fitting[0], fitting[1]), syntax),
            };
        }

        var found = members.Find(type, name).Where(member => member.IsStatic).ToList();
        return found.Count switch
        {
            1 => new BoundStaticMember(type, found[0].Name, found[0].Type, syntax.Span, found[0].IsComputed),
            0 => expressions.Report(
                BindingDiagnostics.UnknownMember(syntax.Name.Span, type.Display, name, members.Nearest(type, name), members.Names(type)), syntax),
            _ => expressions.Report(BindingDiagnostics.AmbiguousName(syntax.Name.Span, name, found[0].Name, found[1].Name), syntax),
        };
    }

    /// <summary>Whether a name stands for something here.</summary>
    public bool IsKnown(string name, Scope scope) => Candidates(name, scope, null).Count > 0;

    private BoundError Unknown(IdentifierSyntax syntax, Scope scope, RuleType? expected)
    {
        if (expected is ErrorType)
            return expressions.Error(syntax);

        if (context.Shapes.Resolve(syntax.Name) is { Types: { Count: > 1 } types })
            return expressions.Report(BindingDiagnostics.AmbiguousType(syntax.Span, syntax.Name, types[0].FullName, types[1].FullName), syntax);

        if (scope.Later.Contains(syntax.Name))
            return expressions.Report(BindingDiagnostics.LaterLet(syntax.Span, syntax.Name), syntax);

        var isEnum = expected?.NotNull is NamedType { Kind: NamedKind.Enum };
        var nearest = context.Nearest(syntax.Name, Known(scope, expected));
        if (expected?.NotNull is SimpleType { Kind: SimpleKind.String } && nearest is null)
            return expressions.Report(BindingDiagnostics.UnknownNameForText(syntax.Span, syntax.Name), syntax);

        return expressions.Report(
            isEnum
                ? BindingDiagnostics.UnknownEnumMember(syntax.Span, expected!.NotNull.Display, syntax.Name, nearest)
                : BindingDiagnostics.UnknownName(syntax.Span, syntax.Name, nearest, scope.Symbols.Select(symbol => symbol.Name)),
            syntax);
    }

    private List<string> Known(Scope scope, RuleType? expected) =>
    [
        .. expected?.NotNull is NamedType { Kind: NamedKind.Enum } type ? members.EnumMembers(type) : [],
        .. scope.Symbols.Select(symbol => symbol.Name),
        .. scope.MemberHost is { } host ? members.Names(host.Type.NotNull) : [],
    ];

    private BoundExpression Present(BoundExpression value, Scope scope)
    {
        if (value.Type.IsNullable && scope.IsPresent(value))
            value = new BoundNonNull(value, value.Type.NotNull, value.Span) { IsCertain = scope.IsCertain(value) };
        foreach (var type in scope.TypesOf(value))
        {
            if (value.Type != type && !(value.Type is NamedType known && expressions.Conversions.IsReferenceWidening(known, type)))
                value = new BoundNarrowed(value, type, value.Span);
        }

        return value;
    }

    // Exact names before loose ones, then by rank, then the nearest.
    private List<Candidate> Candidates(string name, Scope scope, RuleType? expected)
    {
        var fitting = new List<Candidate>();
        foreach (var symbol in scope.Symbols)
        {
            if (LooseName.Equal(symbol.Name, name))
                fitting.Add(new Candidate(symbol.Name, symbol.Rank, symbol, null));
        }

        foreach (var member in scope.MemberHost is { } host ? members.Of(host.Type.NotNull) : [])
        {
            if (!member.IsStatic && MemberFinder.NameFor(member, name) is var known && LooseName.Equal(known, name))
                fitting.Add(new Candidate(known, SymbolRank.Member, null, member));
        }

        foreach (var member in expected?.NotNull is NamedType { Kind: NamedKind.Enum } type ? members.EnumMembers(type) : [])
        {
            if (LooseName.Equal(member, name))
                fitting.Add(new Candidate(member, SymbolRank.Enum, null, null));
        }

        return fitting.Count < 2
            ? fitting
            : [.. LooseName.Best(fitting, name, candidate => candidate.Name).OrderBy(candidate => candidate.Rank).ThenBy(candidate => candidate.Distance)];
    }

    private static bool IsCount(string name) => LooseName.Equal(name, "count") || LooseName.Equal(name, "length");

    private static string? Dotted(ExpressionSyntax syntax) => syntax switch
    {
        IdentifierSyntax identifier => identifier.Name,
        MemberSyntax member => Dotted(member.Target) is { } target ? $"{target}.{member.Name.Text}" : null,
        _ => null,
    };

    private static string Root(string path) => path.IndexOf('.') is var dot and > 0 ? path.Substring(0, dot) : path;

    private sealed record Candidate(string Name, SymbolRank Rank, BoundSymbol? Symbol, MemberShape? Member)
    {
        public int Distance => Symbol?.Distance ?? 0;

        public string FullName => Symbol?.FullName ?? Name;
    }
}
