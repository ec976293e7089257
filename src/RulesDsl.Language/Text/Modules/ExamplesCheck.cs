using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Modules;

/// <summary>What can be wrong with a table of examples as a whole, in either spelling.</summary>
internal static class ExamplesCheck
{
    /// <param name="examples">The table.</param>
    /// <param name="columns">Where its columns stand.</param>
    /// <param name="rowsWritten">How many rows are written; one with a mistake is not among those of <paramref name="examples"/>.</param>
    public static IEnumerable<RuleDiagnostic> Find(ExamplesSyntax examples, SourceSpan columns, int rowsWritten)
    {
        if (!examples.Columns.Any(column => column is OutputColumnSyntax))
            yield return SyntaxDiagnostics.MissingPart(columns, "The table of examples", "output", "write a column such as '=> fee', or '=> rule' for the rule that wins");

        if (rowsWritten == 0)
            yield return SyntaxDiagnostics.MissingPart(columns, "The table of examples", "rows", "write an example on each line below its columns");

        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var column in examples.Columns)
        {
            if (ColumnName.Of(column) is not { } name)
                continue;

            if (seen.TryGetValue(name, out var first))
                yield return SyntaxDiagnostics.SaidTwice(column.Span, $"a column '{name}'", first);
            else
                seen.Add(name, column.Span);
        }
    }

    /// <summary>A test that both expects something and has rows.</summary>
    public static RuleDiagnostic RowsBesideExpect(SourceSpan rows, SourceSpan expect) => SyntaxDiagnostics.WrongPlace(
        rows, $"rows of examples below the expectation at {expect}", "a test has one or the other; rows of a table stand before its tests");

    /// <summary>The same where the rows stand under a key of their own.</summary>
    public static RuleDiagnostic ExpectBesideRows(SourceSpan expect) =>
        SyntaxDiagnostics.WrongPlace(expect, "an expectation beside rows of examples", "a test has one or the other; an example expects what its '=>' columns say");
}
