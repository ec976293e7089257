using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Diagnostics;

/// <summary>What only a file of rows can get wrong: RDSL0170 to RDSL0179.</summary>
public static class RowsDiagnostics
{
    /// <summary>A quoted cell that does not end where its quote closes.</summary>
    public static readonly RuleDiagnosticDescriptor QuotedCell = Error("RDSL0170", "A quoted cell does not end well");

    /// <summary>A column of the file that the table does not have.</summary>
    public static readonly RuleDiagnosticDescriptor UnknownColumn = Error("RDSL0171", "A column that the table does not have");

    /// <summary>A column of the table that the file does not have.</summary>
    public static readonly RuleDiagnosticDescriptor MissingColumn = Error("RDSL0172", "A column of the table is missing");

    internal static RuleDiagnostic QuoteNotClosed(SourceSpan span) =>
        new(QuotedCell, span, "This cell has no closing '\"' before the end of the file; a quote in a quoted cell is doubled.");

    internal static RuleDiagnostic TextBehindQuote(SourceSpan span, string found) =>
        new(QuotedCell, span, $"Found '{found}' behind the closing quote of a cell; a quote in a quoted cell is doubled.");

    internal static RuleDiagnostic NoSuchColumn(SourceSpan span, string found, IReadOnlyList<string> columns)
    {
        var nearest = NearestName.Of(found, columns);
        var mend = nearest is null ? $"It has {string.Join(", ", columns.Select(column => $"'{column}'"))}." : $"Did you mean '{nearest}'?";
        return new(UnknownColumn, span, $"Found '{found}', which is no column of the table. {mend}");
    }

    internal static RuleDiagnostic CellWithoutColumn(SourceSpan span, string found) =>
        new(UnknownColumn, span, $"Found '{found}' below a header that is empty; write the name of the column into the first line.");

    internal static RuleDiagnostic NoColumn(SourceSpan span, string column) =>
        new(MissingColumn, span, $"The header has no column for '{column}'; write it into the first line.");

    internal static RuleDiagnostic NoHeader(SourceSpan span, IEnumerable<string> columns) =>
        new(MissingColumn, span, $"The file is empty; its first line names the columns, as in '{string.Join(",", columns)}'.");

    internal static RuleDiagnostic CellCount(SourceSpan span, int found, int expected, char separator) => new(
        SyntaxDiagnostics.WrongNumberOfCells,
        span,
        $"Found {found} cell{(found == 1 ? "" : "s")}; expected {expected}, one for each column of the first line. A cell with {Named(separator)} in it is put in quotes.");

    private static string Named(char separator) => separator is '\t' ? "a tab" : $"'{separator}'";

    private static RuleDiagnosticDescriptor Error(string id, string title) => new(id, title, RuleSeverity.Error);
}
