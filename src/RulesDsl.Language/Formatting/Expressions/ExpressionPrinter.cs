using RulesDsl.Language.Formatting.Values;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary>Prints an expression on one line, with the parentheses that it needs and no others. Both spellings share it.</summary>
/// <param name="wanted">Knows where text is wanted.</param>
internal sealed class ExpressionPrinter(WantedText wanted)
{
    /// <summary>What both spellings ask before they print a value.</summary>
    public WantedText Wanted => wanted;

    /// <summary>A whole expression.</summary>
    public string Print(ExpressionSyntax expression) => Print(expression, Strength.Choice);

    /// <summary>An expression at a place that asks for some strength.</summary>
    public string Print(ExpressionSyntax expression, Strength wantedStrength)
    {
        var plain = Plain(expression);
        var text = PrintBare(plain);
        return Precedence.Of(plain) < wantedStrength ? $"({text})" : text;
    }

    /// <summary>A set behind <c>in</c>, or the value of a unary test: also a range may stand there.</summary>
    public string PrintValueOrRange(ExpressionSyntax expression) =>
        Plain(expression) is RangeSyntax range ? ComparisonPrinter.PrintRange(range, this) : Print(expression, Strength.Coalesce);

    public string PrintAll(IEnumerable<ExpressionSyntax> expressions) => string.Join(", ", expressions.Select(Print));

    /// <summary>Without parentheses around it, a test in a condition map as a comparison, and a YAML scalar as what it is known to mean.</summary>
    public ExpressionSyntax Plain(ExpressionSyntax expression)
    {
        var plain = (ExpressionSyntax)PlainForm.Of(expression);
        return plain switch
        {
            RawValueSyntax raw when RawValuePrinter.Reading(raw, wanted) is { } reading => Plain(reading),
            NotSyntax not when Plain(not.Operand) is TextTestSyntax test => not with { Operand = test }, // `a not contains b`
            _ => plain,
        };
    }

    private string PrintBare(ExpressionSyntax expression) => expression switch
    {
        IdentifierSyntax name => NamePrinter.Guard(NamePrinter.Print(name.Name), "matches"),
        MemberSyntax member => $"{PrintTarget(member.Target)}.{NamePrinter.Guard(member.Name.Text, "matches")}",
        IndexSyntax index => $"{PrintTarget(index.Target)}[{Print(index.Index)}]",
        CallSyntax call => PrintCall(call),
        ListSyntax list => $"[{PrintAll(list.Items)}]",
        ObjectSyntax value => PrintObject(value),
        ConditionalSyntax choice => $"if {Print(choice.Condition, Strength.Or)} then {Print(choice.WhenTrue, Strength.Or)} else {Print(choice.WhenFalse)}",
        NegateSyntax negate => $"-{Print(negate.Operand, Strength.Unary)}",
        CoalesceSyntax coalesce => $"{Print(coalesce.Left, Strength.Sum)} ?? {Print(coalesce.Right, Strength.Coalesce)}",
        ArithmeticSyntax arithmetic => ArithmeticPrinter.Print(arithmetic, this),
        LogicalSyntax or NotSyntax => LogicPrinter.Print(expression, this),
        AggregateSyntax or FirstSyntax or SortSyntax or GroupSyntax => CollectionPrinter.Print(expression, this),
        TextSyntax text => TemplatePrinter.PrintQuoted(text, this),
        RawValueSyntax raw => RawValuePrinter.PrintBoth(raw.Text),
        _ => ComparisonPrinter.TryPrint(expression, this) ?? LiteralPrinter.Print(expression),
    };

    private string PrintTarget(ExpressionSyntax target) => Plain(target) switch
    {
        NumberSyntax or DurationSyntax or DateSyntax or DateTimeSyntax or BooleanSyntax or NullSyntax => $"({Print(target)})",
        _ => Print(target, Strength.Postfix),
    };

    private string PrintCall(CallSyntax call) => $"{PrintTarget(call.Target)}({string.Join(", ", PrintArguments(call))})";

    /// <summary>The arguments of a call: <c>f(x in xs)</c> would open a binder, so that a membership as the first one has parentheses.</summary>
    public IReadOnlyList<string> PrintArguments(CallSyntax call)
    {
        var arguments = call.Arguments.Select(Print).ToList();
        if (Plain(call.Target) is IdentifierSyntax && arguments.Count > 0 && CollectionPrinter.OpensBinder(arguments[0]))
            arguments[0] = $"({arguments[0]})";

        return arguments;
    }

    private string PrintObject(ObjectSyntax value) => value.Members.Count == 0
        ? "{ }"
        : $"{{ {string.Join(", ", value.Members.Select(member => $"{NamePrinter.PrintKey(member.Name.Text)}: {PrintTestValue(member.Value)}"))} }}";

    /// <summary>A value in a test, where lists may hold objects: one that only begins like a list has parentheses.</summary>
    public string PrintTestValue(ExpressionSyntax value)
    {
        if (Plain(value) is ListSyntax list)
            return $"[{string.Join(", ", list.Items.Select(PrintTestValue))}]";

        var text = Print(value);
        return text[0] == '[' ? $"({text})" : text;
    }
}
