namespace RulesDsl.Generators.Tests.Graphs;

/// <summary>A graph whose jobs wait, are worked out, are undone and share limits, in both spellings, and a class that implements it.</summary>
internal static class InvoiceGraph
{
    public const string Text = """
        namespace Shop.Invoices

        fact Line { id: long, amount: decimal }
        fact Invoice { id: long, lines: Line[] }
        fact Approval { by: string, granted: bool }
        fact Booking { number: string, amount: decimal }

        param limit: decimal = 500

        graph Settle(invoice: Invoice)

        job total -> decimal = sum(line in invoice.lines : line.amount)
        job tax(line) -> decimal = line.amount * 25%
          for each line in invoice.lines by line.id
        job approve
          when total > limit
          signal Approval within 2d, otherwise fail
        job check
          for each line in invoice.lines by line.id
          when line.amount < 0
          signal string
        job book(line, invoice) -> Booking
          for each line in invoice.lines by line.id, at most 4 at once
          when line.amount > 0
          needs approve
          run none failed, undo cancelBooking, concurrency ledger 2
        job send(book)
          undo recall
        job booked -> decimal = sum(booking in book : booking.amount)
          run always
        job note(approve, total) -> string = "{approve.by ?? "nobody"}: {total ?? 0}, {tax.count} taxed"
          run none failed
        """;

    public const string Yaml = """
        namespace: Shop.Invoices
        ---
        fact: Line
        fields: { id: long, amount: decimal }
        ---
        fact: Invoice
        fields: { id: long, lines: 'Line[]' }
        ---
        fact: Approval
        fields: { by: string, granted: bool }
        ---
        fact: Booking
        fields: { number: string, amount: decimal }
        ---
        param: limit
        type: decimal
        default: 500
        ---
        graph: Settle
        input: { invoice: Invoice }
        jobs:
          total: { output: decimal, value: 'sum(line in invoice.lines : line.amount)' }
          tax: { input: line, output: decimal, foreach: line in invoice.lines, key: line.id, value: line.amount * 25% }
          approve:
            when: total > limit
            signal: { type: Approval, within: 2d, otherwise: fail }
          check: { foreach: line in invoice.lines, key: line.id, when: line.amount < 0, signal: string }
          book:
            input: [line, invoice]
            output: Booking
            foreach: line in invoice.lines
            key: line.id
            parallel: 4
            when: line.amount > 0
            needs: approve
            run: none failed
            undo: cancelBooking
            concurrency: { name: ledger, limit: 2 }
          send: { input: book, undo: recall }
          booked: { output: decimal, run: always, value: 'sum(booking in book : booking.amount)' }
          note:
            input: [approve, total]
            output: string
            run: none failed
            value: '"{approve.by ?? "nobody"}: {total ?? 0}, {tax.count} taxed"'
        """;

    public const string Implementation = """
        namespace Shop.Invoices
        {
            public sealed class Ledger : Settle
            {
                public static List<string> Undone { get; } = [];

                public override Task<Booking> Book(Line line, Invoice invoice, JobContext job) =>
                    Task.FromResult(new Booking { Number = $"{invoice.Id}/{line.Id}", Amount = line.Amount });

                public override Task CancelBooking(Booking book, Line line, Invoice invoice, JobContext job)
                {
                    Undone.Add($"{book.Number} of {line.Amount} in {invoice.Id}");
                    return Task.CompletedTask;
                }

                public override Task Send(IReadOnlyList<Booking> book, JobContext job) => Task.CompletedTask;

                public override Task Recall(IReadOnlyList<Booking> book, JobContext job)
                {
                    Undone.Add($"sent {book.Count}");
                    return Task.CompletedTask;
                }
            }
        }
        """;
}
