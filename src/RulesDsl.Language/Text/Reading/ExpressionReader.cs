using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Text.Reading;

/// <summary>Reads a slice that is one expression.</summary>
internal static class ExpressionReader
{
    /// <summary>The expression; an <see cref="ErrorSyntax"/> where the slice is none.</summary>
    public static Reading<ExpressionSyntax> Read(SourceSlice slice) =>
        GrammarReader.Read(slice, ExpressionGrammar.Expression, span => new ErrorSyntax(span));
}
