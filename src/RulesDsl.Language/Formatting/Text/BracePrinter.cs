using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>
/// A declaration that lists its parts in braces: on one line where it was and fits, else each part on its own, with a comma behind
/// the last as well, so that <c>complete</c> alone on a line is no part of a rule set.
/// </summary>
internal static class BracePrinter
{
    public static void Print(DeclarationSyntax declaration, string word, IReadOnlyList<(SyntaxNode Node, string Text)> parts, TextPrinting printing)
    {
        var lines = printing.Lines;
        var head = $"{word} {NamePrinter.Print(declaration.Name.Text)} {{";
        var whole = parts.Count == 0 ? $"{head} }}" : $"{head} {string.Join(", ", parts.Select(part => part.Text))} }}";
        if (lines.Fits(whole) && !AreApart(parts) && !parts.Any(part => lines.Comments.HasAny(part.Node)))
        {
            lines.BeginWhole(declaration);
            lines.Line(whole);
        }
        else
        {
            lines.Begin(declaration, declaration.Name);
            lines.Line(head);
            lines.Indent();
            for (var i = 0; i < parts.Count; i++)
            {
                if (i > 0)
                    printing.KeepBlank(parts[i - 1].Node, parts[i].Node);

                lines.BeginWhole(parts[i].Node);
                lines.Line($"{parts[i].Text},");
                lines.End(parts[i].Node);
            }

            lines.End(declaration);
            lines.Outdent();
            lines.Line("}");
        }

        EndDeclaration(declaration, lines);
    }

    /// <summary>Comments below a declaration are moved in, as its parts are.</summary>
    public static void EndDeclaration(DeclarationSyntax declaration, LineWriter lines)
    {
        lines.Indent();
        lines.End(declaration);
        lines.Outdent();
    }

    private static bool AreApart(IReadOnlyList<(SyntaxNode Node, string Text)> parts) =>
        parts.Count > 1 && parts[0].Node.Span.From.Line != parts[parts.Count - 1].Node.Span.From.Line;
}
