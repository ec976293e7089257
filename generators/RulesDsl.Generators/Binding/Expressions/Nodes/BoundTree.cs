namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Walks over bound expressions.</summary>
internal static class BoundTree
{
    /// <summary>The expressions that an expression is made of, in the order in which they are written.</summary>
    public static IEnumerable<BoundExpression> Children(BoundExpression expression) => expression switch
    {
        BoundMember member => [member.Target],
        BoundCount count => [count.Target],
        BoundKeyed keyed => [keyed.Target, keyed.Key],
        BoundElement element => [element.Target, element.Index],
        BoundNonNull nonNull => [nonNull.Operand],
        BoundNarrowed narrowed => [narrowed.Operand],
        BoundRequired required => [required.Operand],
        BoundConversion conversion => [conversion.Operand],
        BoundCast cast => [cast.Operand],
        BoundTruth truth => [truth.Operand],
        BoundNot not => [not.Operand],
        BoundNegate negate => [negate.Operand],
        BoundNullTest test => [test.Operand],
        BoundEmptyTest test => [test.Operand],
        BoundTypeTest test => [test.Operand],
        BoundRegexTest test => [test.Operand],
        BoundRegexReplace replace => [replace.Operand, replace.Replacement],
        BoundTextTest test => [test.Operand, test.Pattern],
        BoundComparison comparison => [comparison.Left, comparison.Right],
        BoundArithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        BoundCoalesce coalesce => [coalesce.Left, coalesce.Right],
        BoundContained contained => [contained.Operand, contained.Source],
        BoundConditional conditional => [conditional.Condition, conditional.WhenTrue, conditional.WhenFalse],
        BoundInRange range => [range.Operand, range.Lower, range.Upper],
        BoundOneOf oneOf => oneOf.Items.Prepend(oneOf.Operand),
        BoundLogical logical => logical.Operands,
        BoundList list => list.Items,
        BoundNew value => value.Arguments.Concat(value.Members).Concat(value.Filled).Select(static part => part.Value),
        BoundMap map => map.Keys.Concat(map.Values),
        BoundTemplate template => template.Parts.Select(static part => part.Value).OfType<BoundExpression>(),
        BoundCall call => call.Arguments.Select(static argument => argument.Value),
        BoundCollect collect => [collect.Source, collect.Selector],
        BoundAggregate aggregate => new[] { aggregate.Source, aggregate.Where, aggregate.Selector }.OfType<BoundExpression>(),
        BoundFirst first => new[] { first.Source, first.Where, first.Key }.OfType<BoundExpression>(),
        BoundSort sort => new[] { sort.Source, sort.Where, sort.Key }.OfType<BoundExpression>(),
        BoundGroup group => new[] { group.Source, group.Where, group.Key, group.Value }.OfType<BoundExpression>(),
        BoundTraced { Operand: { } operand } => [operand],
        BoundShared shared => [shared.Operand],
        _ => [],
    };

    /// <summary>What an expression reads from outside: its longest paths, none of them from a name that it brings along itself, and none that runs code.</summary>
    public static IEnumerable<BoundExpression> Read(BoundExpression expression)
    {
        if (expression is BoundTraced { Operand: { } operand })
            return Read(operand);
        if (WrittenPath.Of(expression) is not null && !Faults.CanThrow(expression))
            return [expression];

        var own = Own(expression);
        return Children(expression).SelectMany(Read).Where(path => !Symbols(path).Any(own.Contains));
    }

    /// <summary>The names that an expression uses from outside.</summary>
    public static IEnumerable<BoundSymbol> Symbols(BoundExpression expression)
    {
        var found = new List<BoundSymbol>();
        AddSymbols(expression, found);
        return found;
    }

    private static void AddSymbols(BoundExpression expression, List<BoundSymbol> found)
    {
        if (expression is BoundName name)
        {
            found.Add(name.Symbol);
            return;
        }

        if (expression is BoundTraced traced)
            found.Add(traced.Trace);
        if (expression is BoundShared shared)
            found.Add(shared.Store);

        var before = found.Count;
        foreach (var child in Children(expression))
            AddSymbols(child, found);

        var own = Own(expression);
        for (var i = found.Count - 1; own.Count > 0 && i >= before; i--)
        {
            if (own.Contains(found[i]))
                found.RemoveAt(i);
        }
    }

    /// <summary>What a helper method must be handed to compute an expression.</summary>
    public static IReadOnlyList<Capture> Captures(params BoundExpression?[] expressions) =>
        [.. expressions.OfType<BoundExpression>().SelectMany(Symbols).SelectMany(static symbol => symbol.Captures).Distinct()];

    /// <summary>The names that an expression brings along for elements, at any depth.</summary>
    public static IEnumerable<BoundSymbol> Binders(BoundExpression expression) =>
        Children(expression).SelectMany(Binders).Concat(Own(expression));

    private static IReadOnlyList<BoundSymbol> Own(BoundExpression expression) => expression switch
    {
        BoundCollect collect => [collect.Binder],
        BoundAggregate aggregate => [aggregate.Binder],
        BoundFirst first => [first.Binder],
        BoundSort sort => [sort.Binder],
        BoundGroup group => [group.Binder, group.Group],
        _ => [],
    };
}
