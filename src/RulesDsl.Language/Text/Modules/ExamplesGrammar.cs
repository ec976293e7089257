using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>What stands between the bars of a test: <c>| order.Weight | => fee |</c></summary>
internal static class ExamplesGrammar
{
    /// <summary>The column of the names of the examples.</summary>
    public const string Name = "name";

    /// <summary>The output column that says which rule wins.</summary>
    public const string Rule = "rule";

    private static readonly Parser<ColumnSyntax> Names =
        from ahead in Expect.Ahead(input => input.Kind == TokenKind.Word && input.Token.Text == Name && input.Peek(1) == TokenKind.End, "'name'")
        from name in Expect.Name("'name'")
        select (ColumnSyntax)new AttributeColumnSyntax(name, name.Span);

    private static readonly Parser<ColumnSyntax> Given = ExpressionGrammar.Expression
        .Checked((path, _) => CheckPath(path))
        .Select(path => (ColumnSyntax)new GivenColumnSyntax(path, path.Span));

    public static readonly Parser<ColumnSyntax> Column =
        CellGrammar.Output.XOr(Names).XOr(Given).Named("a column: an input or a member of one, or '=>' and the name of an output");

    private static readonly Parser<CellSyntax> Value = input => CellGrammar.IsDash((TokenInput)input)
        ? CellGrammar.Test(input)
        : TestGrammar.Value.Select(value => (CellSyntax)new GivenCellSyntax(value, value.Span))(input);

    private static readonly Parser<CellSyntax> Result = input => CellGrammar.IsDash((TokenInput)input)
        ? CellGrammar.Test(input)
        : TestGrammar.Value.Select(value => (CellSyntax)new OutputCellSyntax(value, value.Span))(input);

    public static Parser<CellSyntax> Cell(ColumnSyntax column) => column switch
    {
        GivenColumnSyntax => Value,
        OutputColumnSyntax { Name.Text: Rule } or AttributeColumnSyntax => CellGrammar.AttributeValue,
        OutputColumnSyntax => Result,
        _ => throw new InvalidOperationException($"No cells for {column.GetType().Name}."),
    };

    /// <summary>What is wrong with a column of given values.</summary>
    public static RuleDiagnostic? CheckPath(ExpressionSyntax path) => IsPath(path)
        ? null
        : SyntaxDiagnostics.WrongPlace(path.Span, "a column that is no path", "the examples of a test give inputs and their members, as in 'order.Weight'");

    private static bool IsPath(ExpressionSyntax expression) => expression switch
    {
        IdentifierSyntax or ErrorSyntax => true,
        MemberSyntax member => IsPath(member.Target),
        _ => false,
    };
}
