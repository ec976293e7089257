using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Text.Reading;

/// <summary>Reads a slice that is one unary test, or several with commas between them.</summary>
internal static class UnaryTestReader
{
    /// <summary>The test; a value test of an <see cref="ErrorSyntax"/> where the slice is none.</summary>
    public static Reading<UnaryTestSyntax> Read(SourceSlice slice) =>
        GrammarReader.Read(slice, UnaryTestGrammar.Test, span => new ValueTestSyntax(new ErrorSyntax(span), span));
}
