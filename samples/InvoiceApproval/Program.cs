using Invoices;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;

// The journal stays: what waits for a person today is found again tomorrow, and nothing that was paid is paid again.
//   dotnet run --project samples/InvoiceApproval                        takes in the invoices and shows where each stands
//   dotnet run --project samples/InvoiceApproval -- approve I-3 Ann     a person decides (or: refuse I-3 Ann)
//   dotnet run --project samples/InvoiceApproval -- forget              begins anew
var folder = Path.Combine(Path.GetTempPath(), "rulesdsl-invoice-approval");
if (args is ["forget"])
{
    if (Directory.Exists(folder))
        Directory.Delete(folder, recursive: true);
    return 0;
}

if (args is not ([] or ["approve" or "refuse", _, _]))
{
    Console.Error.WriteLine("Say nothing, or: approve INVOICE NAME, refuse INVOICE NAME, forget.");
    return 2;
}

Directory.CreateDirectory(folder);
var bank = new Bank(Path.Combine(folder, "payments.jsonl"));
var approvals = new Approvals(bank);
await using var journal = await SqliteJournal.OpenAsync(Path.Combine(folder, "journal.db"));
await using var host = await JobHost.StartAsync(journal, [approvals]);

Invoice[] invoices =
[
    new() { Id = "I-1", Supplier = "Acme", Amount = 80, Origin = Origin.Supplier, Confidence = 1, KnownAccount = true },
    new() { Id = "I-2", Supplier = "Acme", Amount = 4_200, Origin = Origin.Supplier, Confidence = 1, KnownAccount = true },
    new() { Id = "I-3", Supplier = "Nord", Amount = 310, Origin = Origin.Assistant, Confidence = 0.62, KnownAccount = true },
    new() { Id = "I-4", Supplier = "Nord", Amount = 45, Origin = Origin.Assistant, Confidence = 0.97, KnownAccount = true },
    new() { Id = "I-5", Supplier = "Nrod", Amount = 45, Origin = Origin.Assistant, Confidence = 0.99, KnownAccount = false },
    new() { Id = "I-6", Supplier = "Acme", Amount = -80, Origin = Origin.Supplier, Confidence = 1, KnownAccount = true },
];
foreach (var invoice in invoices)
    await approvals.StartAsync(host, invoice.Id, invoice);

if (args is [var decision, var id, var who])
{
    try
    {
        await approvals.SignalApprovalAsync(host, id, new Approval { By = who, Granted = decision == "approve" }, reason: $"{who}, on the command line");
    }
    catch (RequestRefusedException refused)
    {
        Console.Error.WriteLine(refused.Message);
        return 1;
    }
}

foreach (var invoice in invoices)
{
    var run = (await host.FindAsync(invoice.Id))!;
    while (!run.Completion.IsCompleted && !run.Jobs.Any(static job => job.AwaitsSignal))
        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
    Console.WriteLine($"{invoice.Id}  {invoice.Supplier,-5}{invoice.Amount,7:0}  {Standing.Of(run)}");
}

Console.WriteLine($"\n{bank.Count} payments were made. Why the assistant's invoice {invoices[2].Id} asks:\n");
Console.WriteLine(Routing.Explain(invoices[2]));
Console.WriteLine($"To decide: dotnet run --project samples/InvoiceApproval -- approve {invoices[2].Id} Ann");
return 0;
