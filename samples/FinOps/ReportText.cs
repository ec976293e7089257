using System.Globalization;
using RulesDsl.FinOps.Sync;
using Spectre.Console;

namespace FinOps;

/// <summary>A report as text of a fixed width, the same on a screen, in a file and in a test.</summary>
internal static class ReportText
{
    private const int Width = 110;
    private const int MostFailures = 20;

    public static string Write(SyncReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = Width;
        text.WriteLine($"Savings report {report.Period}");
        foreach (var source in report.Sources)
            text.WriteLine($"  {source.Name}: {(source.Succeeded ? "" : "NOT READ: ")}{source.Summary}");
        text.WriteLine();
        if (report.Savings.Count > 0)
        {
            console.Write(ByOwner(report.Savings));
            console.Write(ByRule(report.Savings));
        }

        if (report.Boards.Count > 0)
            console.Write(ByBoard(report.Boards));
        WriteSummary(text, report);
        foreach (var failure in report.Failures.Take(MostFailures))
            text.WriteLine($"  failed: {failure.What}: {failure.Reason}");
        if (report.Failures.Count > MostFailures)
            text.WriteLine($"  and {report.Failures.Count - MostFailures} more");
        return text.ToString();
    }

    private static Table ByOwner(IReadOnlyList<SavingLine> savings)
    {
        var table = Table("Owner", "Rule", "New", "Repeated", "Saving per month");
        foreach (var owner in savings.GroupBy(line => line.Owner))
        {
            if (table.Rows.Count > 0)
                table.AddEmptyRow();
            var name = owner.Key.Length == 0 ? "(nobody)" : owner.Key;
            foreach (var rule in owner.GroupBy(line => (line.Rule, line.Currency)))
            {
                Row(table, name, rule.Key.Rule, rule, rule.Key.Currency);
                name = "";
            }

            AddSums(table, owner);
        }

        return table;
    }

    private static Table ByRule(IReadOnlyList<SavingLine> savings)
    {
        var table = Table("All owners", "Rule", "New", "Repeated", "Saving per month");
        foreach (var rule in savings.GroupBy(line => (line.Rule, line.Currency)).OrderByDescending(rule => rule.Sum(line => line.Saving)))
            Row(table, "", rule.Key.Rule, rule, rule.Key.Currency);
        AddSums(table, savings);
        return table;
    }

    // Amounts of different currencies are never added.
    private static void AddSums(Table table, IEnumerable<SavingLine> savings)
    {
        foreach (var currency in savings.GroupBy(line => line.Currency))
            Row(table, "", "together", currency, currency.Key);
    }

    private static void Row(Table table, string owner, string rule, IEnumerable<SavingLine> lines, string currency) => table.AddRow(
        Cell(owner), Cell(rule), Number(lines.Sum(line => line.New)), Number(lines.Sum(line => line.Repeated)),
        new Text(string.Create(CultureInfo.InvariantCulture, $"{lines.Sum(line => line.Saving):N2} {currency}")));

    private static Table ByBoard(IReadOnlyList<BoardLine> boards)
    {
        var table = Table("Board", "Open", "In progress", "Closed", "Won't do", "Refused", "Not sent");
        foreach (var board in boards)
        {
            table.AddRow(
                Cell(board.Board), Number(board.Created), Number(board.Started), Number(board.Closed), Number(board.Declined),
                Number(board.Parked), Number(board.Waiting));
        }

        return table;
    }

    private static void WriteSummary(StringWriter text, SyncReport report)
    {
        var (added, repeated) = (report.Savings.Sum(line => line.New), report.Savings.Sum(line => line.Repeated));
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            New {added}, repeated {repeated}, closed {report.Boards.Sum(board => board.Closed)}, failed {report.Failures.Count}.
            Not found again {report.Gone}, decided against {report.Suppressed}, without a board {report.Unrouted}; people changed {report.TicketsChanged} tickets.
            """));
    }

    private static Table Table(string first, params string[] others)
    {
        var table = new Table { Border = TableBorder.Ascii2 };
        table.AddColumn(new TableColumn(first));
        foreach (var name in others)
            table.AddColumn(name is "Rule" ? new TableColumn(name) : new TableColumn(name).RightAligned());
        return table;
    }

    // Text and no markup: names come from files.
    private static Text Cell(string text) => new(text);

    private static Text Number(int number) => new(number.ToString("N0", CultureInfo.InvariantCulture));
}
