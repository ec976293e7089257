using Acme.Freight;
using RulesDsl.FinOps.Rules;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;
using Shop;

var order = new Order { Id = "o-1", Load = new Load { Country = "DE", Weight = 4 }, Total = 80 };
Console.WriteLine($"shipping {Shipping.Evaluate(order)}, {Shipping.With(p => p.PerKilo = 3).Evaluate(order)} where a kilo costs 3");
Console.WriteLine($"worth a ticket: {Shop.Functions.Worth(new Finding { Saving = 20, Severity = Severity.High })}");

var graph = new RestockJobs();
await using var journal = await SqliteJournal.OpenAsync("restock.db");
await using var host = await JobHost.StartAsync(journal, [graph], new JobHostOptions { Json = ShopFacts.Json });
var run = await graph.StartAsync(host, "restock-1", order);
var result = await run.WaitAsync();
Console.WriteLine($"restock {result.Status}");

internal sealed class RestockJobs : Restock
{
    public override Task<int> Reserve(Order order, JobContext job) => Task.FromResult(1);

    public override Task<string> Pack(int reserve, JobContext job) => Task.FromResult($"{reserve} packed");
}
