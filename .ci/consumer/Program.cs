using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;
using Shop;

var order = new Order(Total: 1_200, Weight: 4, Country: "SE", Tier.Gold);

var discount = Discounts.Evaluate(order);
Console.WriteLine($"{discount.Percent} % because {discount.Reason}");
Console.WriteLine($"shipping {ShippingFee.Evaluate(order)}");

var graph = new RestockJobs();
await using var journal = await SqliteJournal.OpenAsync("restock.db");
await using var host = await JobHost.StartAsync(journal, [graph]);
var run = await graph.StartAsync(host, "restock-1", order);
var result = await run.WaitAsync();
Console.WriteLine($"restock {result.Status}");

internal sealed class RestockJobs : Restock
{
    public override Task<int> Reserve(Order order, JobContext job) => Task.FromResult(1);

    public override Task<string> Pack(int reserve, JobContext job) => Task.FromResult($"{reserve} packed");
}
