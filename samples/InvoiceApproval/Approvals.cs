using RulesDsl.Jobs;

namespace Invoices;

/// <summary>What the graph of the rules file cannot say: how to explain a verdict and how to pay.</summary>
internal sealed class Approvals(Bank bank) : InvoiceApproval
{
    public override Task<string> Explain(Invoice invoice, JobContext job) => Task.FromResult(Routing.Explain(invoice).ToString());

    public override Task<Payment> Payment(Invoice invoice, JobContext job) => Task.FromResult(bank.Pay(invoice, job.IdempotencyKey));
}
