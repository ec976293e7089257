using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Values;

/// <summary>
/// What is known about the values of a module without its types being bound: whether a text is wanted at a place, and whether an
/// expression can be one at all. A scalar of the YAML spelling means something else for a text than for anything else, so that
/// converting it needs to know.
/// </summary>
/// <param name="module">The module.</param>
/// <param name="bound">Knows more: what the types that were bound say.</param>
internal sealed class WantedText(ModuleSyntax module, Func<ExpressionSyntax, bool?>? bound)
{
    private readonly Lazy<DeclaredValues> _declared = new(() => DeclaredValues.Of(module));

    private readonly Lazy<HashSet<string>> _names = new(() => DeclaredNames.Of(module));

    /// <summary>Whether a text is wanted where <paramref name="value"/> stands; null where nobody knows.</summary>
    public bool? At(ExpressionSyntax value) => bound?.Invoke(value) ?? _declared.Value.WantText(value);

    /// <summary>Whether the expression of a sole hole is a text; null where nobody knows.</summary>
    public bool? IsText(ExpressionSyntax hole) => hole is TextSyntax ? true : IsNeverText(hole) ? false : bound?.Invoke(hole) ?? _declared.Value.IsText(hole);

    /// <summary>Whether an expression is something else than a text whatever the names in it stand for.</summary>
    public bool IsNeverText(ExpressionSyntax expression) => expression switch
    {
        NumberSyntax or BooleanSyntax or DateSyntax or DateTimeSyntax or DurationSyntax or RegexSyntax or ListSyntax or ObjectSyntax or RangeSyntax => true,
        NegateSyntax or NotSyntax or LogicalSyntax or ComparisonSyntax or IsSyntax or IsEmptySyntax or InSyntax or TextTestSyntax or ConditionTestSyntax => true,
        SortSyntax or GroupSyntax => true,
        AggregateSyntax aggregate => aggregate.Function is not (AggregateFunction.Min or AggregateFunction.Max) || (aggregate.Selector is { } selector && IsNeverText(selector)),
        ArithmeticSyntax { Operator: ArithmeticOperator.Add } sum => IsNeverText(sum.Left) && IsNeverText(sum.Right),
        ArithmeticSyntax => true,
        CoalesceSyntax coalesce => IsNeverText(coalesce.Right),
        ConditionalSyntax choice => IsNeverText(choice.WhenTrue) && IsNeverText(choice.WhenFalse),
        ParenthesizedSyntax parenthesized => IsNeverText(parenthesized.Inner),
        IdentifierSyntax name => IsEnumMember(name.Name),
        _ => false,
    };

    /// <summary>
    /// Whether a scalar that can be read as an expression hardly means the text that it is written with: it is made of literals, or
    /// of operators and names that the module declares. Where a text is wanted all the same, the build says so.
    /// </summary>
    public bool IsFormula(ExpressionSyntax expression) =>
        expression is not (IdentifierSyntax or NumberSyntax { Kind: NumberKind.Whole, Text: ['0', _, ..] }) && IsNeverText(expression) && NamesIn(expression).ToList() is var names && (names.Count == 0 || names.Any(IsDeclared));

    private static IEnumerable<string> NamesIn(SyntaxNode node) =>
        node is IdentifierSyntax name ? [name.Name] : SyntaxMembers.ChildrenOf(node).SelectMany(NamesIn);

    private bool IsDeclared(string name) => _names.Value.Contains(DeclaredNames.Key(name));

    /// <summary>A capitalised name that the module does not declare can hardly be anything else.</summary>
    private bool IsEnumMember(string name) => char.IsUpper(name[0]) && !IsDeclared(name);
}
