using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary><c>[tags: cost-saving eu, priority: 5]</c>: values end at a space, a comma or the bracket, so a tag needs no quotes.</summary>
internal static class AttributeGrammar
{
    /// <summary>The attributes that a rule may have.</summary>
    public static readonly IReadOnlyList<string> Names = ["tags", "priority", "from", "to", "enabled", "id", "description", "allow"];

    private static readonly Parser<RawValueSyntax> Value =
        from ahead in Expect.Ahead(input => !IsEnd(input), "a value")
        from value in Raw(input => IsEnd(input) || input.Token.Start > input.Previous.End)
        select value;

    private static readonly Parser<AttributeSyntax> Known =
        (from name in Expect.AnyName("the name of an attribute")
         from colon in Expect.Sign(TokenKind.Colon, ":")
         from values in Expect.OneOf(Bracketed, Expect.Ref(() => Several!))
         select (Name: name, Values: values)).Spanned((it, span) => new AttributeSyntax(it.Name, it.Values.SelectMany(value => Words(it.Name, value)).ToEquatableArray(), span));

    private static readonly Parser<List<RawValueSyntax>> Several = Value.Then(Value.ZeroOrMore(), (first, rest) => rest.Prepend(first).ToList());

    private static readonly Parser<AttributeSyntax> Attribute = input =>
        input is TokenInput { AtEnd: false, Token: { IsAnyWord: true } name } && !Names.Contains(name.Text) ? Unknown(input) : Known(input);

    public static readonly Parser<List<AttributeSyntax>> Attributes =
        (from open in Expect.Sign(TokenKind.LeftBracket, "[")
         from attributes in Attribute.ListUntil(Expect.Sign(TokenKind.RightBracket, "]"))
         select attributes.Where(attribute => attribute.Values.Count > 0).ToList()).Checked(RepetitionCheck);

    /// <summary>A whole cell as one value.</summary>
    public static readonly Parser<RawValueSyntax> Whole =
        from ahead in Expect.Ahead(input => !input.AtEnd, "a value")
        from value in Raw(input => input.AtEnd)
        select value;

    // Quotes around several tags hold them together no more than in the YAML spelling.
    private static IEnumerable<RawValueSyntax> Words(NameSyntax name, RawValueSyntax value) => name.Text is not ("tags" or "allow") ? [value] : value.Text
        .Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word == value.Text ? value : new RawValueSyntax(word, null, new TextSyntax(new([new TextRunSyntax(word, value.Span)]), value.Span), default, default, value.Span));

    private static bool IsEnd(TokenInput input) => input.AtEnd || input.Kind is TokenKind.Comma or TokenKind.RightBracket or TokenKind.Error;

    // Takes tokens up to where `ends` says, and reads them both ways. A text is one value whatever it says.
    private static Parser<RawValueSyntax> Raw(Func<TokenInput, bool> ends) => input =>
    {
        var start = (TokenInput)input;
        var end = start.Kind == TokenKind.TextStart ? BehindText(start) : start.Next();
        while (!ends(end))
            end = end.Next();

        var span = start.SpanUntil(end);
        var isText = start.Kind == TokenKind.TextStart && end.Previous.Kind == TokenKind.TextEnd;
        var errors = new List<RuleDiagnostic>();
        var expression = GrammarReader.TryRead(start.Until(end), ExpressionGrammar.Expression, errors, out var read) ? read : null;
        var text = isText
            ? Runs(expression) ?? TextRun.Plain(start.Slice, start.Token.Start)
            : start.Slice.Text.Substring(start.Token.Start, end.Previous.End - start.Token.Start);
        var template = expression as TextSyntax ?? new TextSyntax(new([new TextRunSyntax(text, span)]), span);
        return Result.Success(new RawValueSyntax(text, expression, template, errors.ToEquatableArray(), default, span), end);
    };

    // What a text without holes says, its doubled braces resolved.
    private static string? Runs(ExpressionSyntax? expression) =>
        expression is TextSyntax text && text.Parts.All(static part => part is TextRunSyntax) ? string.Concat(text.Parts.Select(static part => ((TextRunSyntax)part).Text)) : null;

    private static TokenInput BehindText(TokenInput start)
    {
        var depth = 0;
        do
        {
            depth += start.Kind switch { TokenKind.TextStart => 1, TokenKind.TextEnd => -1, _ => 0 };
            start = start.Next();
        }
        while (depth > 0 && !start.AtEnd);
        return start;
    }

    // Reads past an attribute that does not exist, whatever its value looks like.
    private static IResult<AttributeSyntax> Unknown(IInput input)
    {
        var name = ((TokenInput)input).Token;
        ((TokenInput)input).Diagnostics.Add(SyntaxDiagnostics.NoSuchOption(name.Span, name.Text, "attribute", Names));
        var end = ((TokenInput)input).Next();
        while (!IsEnd(end))
            end = end.Next();
        return Result.Success(new AttributeSyntax(new NameSyntax(name.Text, name.Span), default, name.Span), end);
    }

    // [tags: [a, b]]
    private static IResult<List<RawValueSyntax>> Bracketed(IInput input)
    {
        var open = (TokenInput)input;
        if (open.Kind != TokenKind.LeftBracket)
            return Result.Failure<List<RawValueSyntax>>(input, "", ["a value"]);

        var end = open.Next();
        while (!end.AtEnd && end.Kind is not (TokenKind.RightBracket or TokenKind.Error) && !end.Token.IsFirstOnLine)
            end = end.Next();
        if (end.Kind == TokenKind.RightBracket)
            end = end.Next();
        open.Diagnostics.Add(SyntaxDiagnostics.WrongPlace(open.SpanUntil(end), "values in brackets", "part them by spaces only, as in 'tags: loyalty eu'"));
        return Result.Success(new List<RawValueSyntax>(), end);
    }

    private static RuleDiagnostic? RepetitionCheck(List<AttributeSyntax> attributes, TokenInput input)
    {
        var repeated = attributes.GroupBy(attribute => attribute.Name.Text).FirstOrDefault(group => group.Count() > 1);
        return repeated is null ? null : SyntaxDiagnostics.SaidTwice(repeated.ElementAt(1).Name.Span, $"'{repeated.Key}'", repeated.First().Name.Span);
    }
}
