using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Text;

/// <summary>Prints a tree with all its brackets, so that a test can say in one line how an expression was read.</summary>
internal static class ExpressionPrinter
{
    public static string Print(ExpressionSyntax? expression) => expression switch
    {
        null => "∅",
        IdentifierSyntax it => it.Name,
        MemberSyntax it => $"{Print(it.Target)}.{it.Name.Text}",
        IndexSyntax it => $"{Print(it.Target)}[{Print(it.Index)}]",
        CallSyntax it => $"{Print(it.Target)}({List(it.Arguments)})",
        NumberSyntax it => it.Kind switch { NumberKind.Percent => $"{it.Text}%", NumberKind.Exponent => $"{it.Text}~", _ => it.Text },
        TextSyntax it => $"\"{string.Concat(it.Parts.Select(Print))}\"",
        BooleanSyntax it => it.Value ? "true" : "false",
        NullSyntax => "null",
        DateSyntax it => $"date {it.Text}",
        DateTimeSyntax it => $"datetime {it.Text}",
        DurationSyntax it => $"{TimeSpan.FromTicks(it.Ticks):c}",
        RegexSyntax it => $"/{it.Pattern}/{(it.IgnoresCase ? "i" : "")}",
        ListSyntax it => $"[{List(it.Items)}]",
        ParenthesizedSyntax it => $"({Print(it.Inner)})",
        NegateSyntax it => $"<-{Print(it.Operand)}>",
        NotSyntax it => $"<not {Print(it.Operand)}>",
        ArithmeticSyntax it => $"<{Print(it.Left)} {it.Operator} {Print(it.Right)}>",
        CoalesceSyntax it => $"<{Print(it.Left)} ?? {Print(it.Right)}>",
        ComparisonSyntax it => $"<{Print(it.Left)} {it.Operator} {Print(it.Right)}>",
        LogicalSyntax it => $"<{it.Operator}: {List(it.Operands)}>",
        IsSyntax it => $"<{Print(it.Operand)} is{(it.IsNegated ? " not" : "")} {Print(it.Value)}>",
        IsEmptySyntax it => $"<{Print(it.Operand)} is{(it.IsNegated ? " not" : "")} empty>",
        InSyntax it => $"<{Print(it.Operand)}{(it.IsNegated ? " not" : "")} in {Print(it.Set)}>",
        RangeSyntax it => $"{(it.IncludesLower ? "[" : "]")}{Print(it.Lower)} .. {Print(it.Upper)}{(it.IncludesUpper ? "]" : "[")}",
        TextTestSyntax it => $"<{Print(it.Operand)} {it.Operator}{(it.IgnoresCase ? "~" : "")} {Print(it.Pattern)}>",
        ConditionalSyntax it => $"<if {Print(it.Condition)} then {Print(it.WhenTrue)} else {Print(it.WhenFalse)}>",
        AggregateSyntax it => $"{it.Function}({it.Binder.Text} in {Print(it.Source)}, {Print(it.Where)}, {Print(it.Selector)})",
        FirstSyntax it => $"first({it.Binder.Text} in {Print(it.Source)}, {Print(it.Where)}, {Print(it.Order)})",
        SortSyntax it => $"sort({it.Binder.Text} in {Print(it.Source)}, {Print(it.Where)}, {Print(it.Order)})",
        GroupSyntax it => $"group({it.Binder.Text} in {Print(it.Source)}, {Print(it.Where)}, by {Print(it.Key)}, {Print(it.Aggregate)})",
        ObjectSyntax it => $"{{{string.Join(", ", it.Members.Select(member => $"{member.Name.Text}: {Print(member.Value)}"))}}}",
        RawValueSyntax it => $"raw '{it.Text}'",
        ErrorSyntax => "error",
        _ => throw new InvalidOperationException($"No way to print {expression.GetType().Name}."),
    };

    public static string Print(UnaryTestSyntax test) => test switch
    {
        AnyTestSyntax => "any",
        ValueTestSyntax it => Print(it.Value),
        ComparisonTestSyntax it => $"{it.Operator} {Print(it.Value)}",
        TextUnaryTestSyntax it => $"{it.Operator}{(it.IgnoresCase ? "~" : "")} {Print(it.Pattern)}",
        NotTestSyntax it => $"not({string.Join(", ", it.Tests.Select(Print))})",
        AlternativesTestSyntax it => string.Join(" | ", it.Tests.Select(Print)),
        _ => throw new InvalidOperationException($"No way to print {test.GetType().Name}."),
    };

    public static string Print(TypeSyntax? type) => type switch
    {
        null => "∅",
        NamedTypeSyntax it => it.Name,
        NullableTypeSyntax it => $"({Print(it.Element)})?",
        ListTypeSyntax it => $"({Print(it.Element)})[]",
        MapTypeSyntax it => $"map<{Print(it.Key)}, {Print(it.Value)}>",
        _ => throw new InvalidOperationException($"No way to print {type.GetType().Name}."),
    };

    private static string Print(OrderSyntax? order) => order is null ? "∅" : $"by {Print(order.Key)}{(order.IsDescending ? " desc" : "")}";

    private static string Print(TextPartSyntax part) => part switch
    {
        TextRunSyntax it => it.Text,
        TextHoleSyntax it => $"⟨{Print(it.Value)}{(it.Format is null ? "" : $" as {it.Format}")}⟩",
        _ => throw new InvalidOperationException($"No way to print {part.GetType().Name}."),
    };

    private static string List(IEnumerable<ExpressionSyntax> items) => string.Join(", ", items.Select(Print));
}
