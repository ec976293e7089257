using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>A module that is being printed in the text spelling.</summary>
/// <param name="Lines">Takes the lines.</param>
/// <param name="Expressions">Prints expressions.</param>
/// <param name="KeepsBlanks">Whether empty lines between parts stay where the author put them: the file was text before.</param>
internal sealed record TextPrinting(LineWriter Lines, ExpressionPrinter Expressions, bool KeepsBlanks)
{
    private readonly ExpressionLines _breaker = new(Expressions);

    /// <summary>An expression, on several lines where it is too long for one.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="column">How far in it begins.</param>
    public IReadOnlyList<string> Break(ExpressionSyntax expression, int column) => _breaker.Break(expression, Lines.Room - column);

    /// <inheritdoc cref="ExpressionLines.BreakOperand"/>
    public IReadOnlyList<string> BreakOperand(LogicalSyntax logical, int index, int column) => _breaker.BreakOperand(logical, index, Lines.Room - column);

    /// <summary>An empty line between two units, where the author left one.</summary>
    public void KeepBlank(SyntaxNode before, SyntaxNode unit)
    {
        if (KeepsBlanks && Lines.AreApart(before, unit))
            Lines.Blank();
    }
}
