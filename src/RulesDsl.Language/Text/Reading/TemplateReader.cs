using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Reading;

/// <summary>Reads a slice that is a template from end to end, as a scalar of the YAML spelling is for a text target.</summary>
internal static class TemplateReader
{
    /// <summary>The template; without parts where one of its holes cannot be read.</summary>
    public static Reading<TextSyntax> Read(SourceSlice slice) =>
        GrammarReader.Read(Lexer.ReadTemplate(slice), TemplateGrammar.Text, span => new TextSyntax(default, span));
}
