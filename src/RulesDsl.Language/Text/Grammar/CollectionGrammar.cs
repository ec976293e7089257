using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>Functions over a collection that name its elements. A name and <c>(name in</c> always open one.</summary>
internal static class CollectionGrammar
{
    private static readonly Dictionary<string, Parser<ExpressionSyntax>> Forms = AllForms();

    // Functions that take a list as it is, and how that is written.
    private static readonly Dictionary<string, string> OfLists = new(StringComparer.Ordinal)
    {
        ["take"] = "take(order.Lines, 3)", ["distinct"] = "distinct(order.Lines.Sku)", ["percentile"] = "percentile(order.Lines.Price, 95)",
    };

    /// <summary>To be asked only where <see cref="OpensBinder"/> holds.</summary>
    public static readonly Parser<ExpressionSyntax> Form = input =>
        Forms.TryGetValue(((TokenInput)input).Token.Text, out var form) ? form(input) : Skipped(input);

    /// <summary>Whether a name and <c>(name in</c> stand here.</summary>
    public static bool OpensBinder(TokenInput input) =>
        input.Kind == TokenKind.Word && input.Peek(1) == TokenKind.LeftParenthesis
        && input.Peek(2) is TokenKind.Word or TokenKind.EscapedWord && input.Peek(3) == TokenKind.In;

    private static Dictionary<string, Parser<ExpressionSyntax>> AllForms()
    {
        var forms = AggregateGrammar.Functions.Keys.ToDictionary(function => function, _ => AggregateGrammar.Aggregate);
        forms.Add("first", OrderedGrammar.First);
        forms.Add("sort", OrderedGrammar.Sort);
        forms.Add("group", GroupGrammar.Group);
        return forms;
    }

    // Reads past the parentheses of a function that is none of these, so that only the function is reported.
    private static IResult<ExpressionSyntax> Skipped(IInput input)
    {
        var name = ((TokenInput)input).Token;
        var depth = 0;
        var place = ((TokenInput)input).Next();
        do
        {
            depth += place.Kind switch { TokenKind.LeftParenthesis => 1, TokenKind.RightParenthesis => -1, _ => 0 };
            place = place.Next();
        }
        while (depth > 0 && !place.AtEnd);

        var span = ((TokenInput)input).SpanUntil(place);
        ((TokenInput)input).Diagnostics.Add(OfLists.TryGetValue(name.Text, out var example)
            ? SyntaxDiagnostics.WrongPlace(name.Span, $"'{name.Text}' with a name for the elements", $"it takes the list itself, as in '{example}'")
            : SyntaxDiagnostics.NoSuchOption(name.Span, name.Text, "function over a collection", Forms.Keys));
        return Result.Success<ExpressionSyntax>(new ErrorSyntax(span), place);
    }
}
