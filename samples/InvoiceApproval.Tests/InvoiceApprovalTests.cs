using RulesDsl.Jobs;
using RulesDsl.Jobs.Testing;

namespace Invoices.Tests;

public sealed class InvoiceApprovalTests : IDisposable
{
    private static readonly Invoice Clear = new() { Id = "clear", Supplier = "Acme", Amount = 80, Origin = Origin.Supplier, Confidence = 1, KnownAccount = true };
    private static readonly Invoice Unsure = new() { Id = "unsure", Supplier = "Nord", Amount = 310, Origin = Origin.Assistant, Confidence = 0.62, KnownAccount = true };
    private readonly string _payments = Path.GetTempFileName();
    private readonly Bank _bank;
    private readonly Approvals _approvals;

    public InvoiceApprovalTests()
    {
        File.Delete(_payments);
        _bank = new Bank(_payments);
        _approvals = new Approvals(_bank);
    }

    public void Dispose() => File.Delete(_payments);

    [Fact]
    public async Task A_clear_invoice_is_paid_at_once_and_says_why()
    {
        await using var test = await JobTestHost.StartAsync([_approvals]);
        await _approvals.StartAsync(test.Host, "clear", Clear);

        var result = await test.EndAsync("clear");

        Assert.Equal("payment 1 (small, and to an account that is known; answered by nobody)", result.Output<string>("outcome"));
        Assert.Equal(test.Clock.Start, test.Clock.GetUtcNow());
        Assert.Contains("otherwise", result.Output<string>("explain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "payment 1 (the assistant is only 0.62 sure; answered by Ann)", 1)]
    [InlineData(false, "not paid (the assistant is only 0.62 sure; answered by Ann)", 0)]
    public async Task A_person_decides_on_an_unsure_one(bool granted, string outcome, int payments)
    {
        await using var test = await JobTestHost.StartAsync([_approvals]);
        await _approvals.StartAsync(test.Host, "unsure", Unsure);
        await test.AdvanceAsync(TimeSpan.FromHours(23));
        Assert.Equal(0, _bank.Count);

        await _approvals.SignalApprovalAsync(test.Host, "unsure", new Approval { By = "Ann", Granted = granted });
        var result = await test.EndAsync("unsure");

        Assert.Equal((outcome, payments), (result.Output<string>("outcome"), _bank.Count));
    }

    [Fact]
    public async Task What_nobody_decides_on_within_a_day_is_not_paid()
    {
        await using var test = await JobTestHost.StartAsync([_approvals]);
        await _approvals.StartAsync(test.Host, "unsure", Unsure);

        var result = await test.EndAsync("unsure");

        Assert.Equal(TimeSpan.FromDays(1), test.Clock.GetUtcNow() - test.Clock.Start);
        Assert.Equal(("not paid (the assistant is only 0.62 sure; answered by nobody)", 0), (result.Output<string>("outcome"), _bank.Count));
    }

    [Fact]
    public async Task However_the_process_dies_an_invoice_is_paid_once()
    {
        var crashes = await JobTestHost.CrashEverywhereAsync(
            () =>
            {
                File.Delete(_payments);
                return [_approvals];
            },
            async test =>
            {
                var run = await _approvals.StartAsync(test.Host, "unsure", Unsure);
                await test.SettleAsync();
                if ((await test.Host.FindAsync("unsure"))!.Jobs.Any(static job => job.AwaitsSignal))
                    await _approvals.SignalApprovalAsync(test.Host, "unsure", new Approval { By = "Ann", Granted = true });
                await test.EndAsync("unsure");
            },
            async test =>
            {
                Assert.Equal(1, _bank.Count);
                Assert.Empty((await test.HistoryAsync("unsure")).Repeated());
            });

        Assert.InRange(crashes, 10, 60);
    }
}
