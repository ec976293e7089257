namespace RulesDsl.Generators.Tests.Graphs;

/// <summary>A graph with some of everything, in both spellings, and a class that implements it.</summary>
internal static class ShopGraph
{
    public const string Types = """
        namespace Shop
        {
            public sealed record Order { public long Id { get; init; } public List<Line> Lines { get; init; } = []; public bool Urgent { get; init; } }
            public sealed record Line { public string Sku { get; init; } = ""; public int Count { get; init; } }
            public sealed record Parcel { public string Sku { get; init; } = ""; public decimal Weight { get; init; } }
        }
        """;

    public const string Text = """
        namespace Shop.Jobs
        using Shop

        fact Request { id: long, hurry: bool }

        ruleset Urgent(order: Order) -> Request
          hit all

        rule "urgent"
          when order.Urgent
          then id = order.Id, hurry = true

        rule "large"
          when order.Lines.Count >= 2
          then id = order.Id, hurry = false

        graph Ship(request: Request)
          triggers on Urgent when hurry or request.id > 1_000
          schedule parallel

        job reserve(request) -> Line[]   retry 5 times backoff 2s..2m, timeout 10m
        job pack(line, request) -> Parcel
          for each line in reserve by line.Sku, at most 4 at once
          when line.Count > 0 and request.id > 0
        job weigh(pack) -> decimal
        job notify
          needs weigh
        job close(pack, weigh) -> string   run always
        """;

    public const string Yaml = """
        namespace: Shop.Jobs
        using: [Shop]
        ---
        fact: Request
        fields: { id: long, hurry: bool }
        ---
        ruleset: Urgent
        inputs: { order: Order }
        output: Request
        hit: all
        rules:
          - rule: urgent
            when: order.Urgent
            then: { id: order.Id, hurry: true }
          - rule: large
            when: order.Lines.Count >= 2
            then: { id: order.Id, hurry: false }
        ---
        graph: Ship
        input: { request: Request }
        triggers:
          - { on: Urgent, when: hurry or request.id > 1_000 }
        schedule: parallel
        jobs:
          reserve:
            input: [request]
            output: Line[]
            retry: { times: 5, backoff: 2s..2m }
            timeout: 10m
          pack:
            input: [line, request]
            output: Parcel
            foreach: line in reserve
            key: line.Sku
            parallel: 4
            when: line.Count > 0 and request.id > 0
          weigh: { input: [pack], output: decimal }
          notify: { needs: [weigh] }
          close: { input: [pack, weigh], output: string, run: always }
        """;

    public const string Implementation = """
        namespace Shop.Jobs
        {
            public sealed class Warehouse : Ship
            {
                public override Task<IReadOnlyList<Line>> Reserve(Request request, JobContext job) =>
                    Task.FromResult<IReadOnlyList<Line>>([new() { Sku = "a", Count = 2 }, new() { Sku = "b", Count = 0 }, new() { Sku = "c", Count = 3 }]);

                public override Task<Parcel> Pack(Line line, Request request, JobContext job) =>
                    line.Sku == "c" && request.Hurry ? throw new InvalidOperationException("no box") : Task.FromResult(new Parcel { Sku = line.Sku, Weight = line.Count });

                public override Task<decimal> Weigh(IReadOnlyList<Parcel> pack, JobContext job) => Task.FromResult(pack.Sum(parcel => parcel.Weight));

                public override Task Notify(JobContext job) => Task.CompletedTask;

                public override Task<string> Close(IReadOnlyList<JobResult<Parcel>> pack, JobResult<decimal> weigh, JobContext job) =>
                    Task.FromResult(string.Join(",", pack.Select(parcel => $"{parcel.ItemKey}={parcel.Status}")) + $" weigh={weigh.Status}:{weigh.Value}");
            }
        }
        """;
}
