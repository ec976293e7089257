using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Text.Reading;

/// <summary>Reads a slice both ways; the binder, which knows the type that is wanted, chooses and reports.</summary>
internal static class RawValueReader
{
    public static RawValueSyntax Read(SourceSlice slice, SourceSpan span)
    {
        var (template, templateErrors) = TemplateReader.Read(slice);

        // A sole `{expr}` is that expression whatever is wanted.
        if (templateErrors.Count == 0 && template.SoleHole() is { } hole)
            return new RawValueSyntax(slice.Text, hole, template, default, default, span);

        var (expression, expressionErrors) = ExpressionReader.Read(slice);
        return new RawValueSyntax(slice.Text, expressionErrors.Count > 0 ? null : expression, template, expressionErrors, templateErrors, span);
    }
}
