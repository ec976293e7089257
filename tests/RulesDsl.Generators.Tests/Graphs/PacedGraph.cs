namespace RulesDsl.Generators.Tests.Graphs;

/// <summary>A graph that the clock starts, with everything that says when its jobs run, in both spellings, and a class that implements it.</summary>
internal static class PacedGraph
{
    public const string Text = """
        namespace Shop.Paced

        param patience: int = 3

        graph Paced
          triggers every "0 6 * * MON-FRI" in "Europe/Berlin", missed runs skip,
                   every "@daily"
          overlap queue

        job names -> string[] = ["busy", "broken"]
        job fetch(name) -> int
          for each name in names by name
          retry 9 times backoff 1ms..2ms when error.Type == "TimeoutException" and error.Message contains name and error.Attempt < patience,
          heartbeat 30s, delay 1ms, priority 5
        job store
          retry 2 times backoff 1ms when error.Attempt < 2
        """;

    public const string Yaml = """
        namespace: Shop.Paced
        ---
        param: patience
        type: int
        default: 3
        ---
        graph: Paced
        triggers:
          - every: 0 6 * * MON-FRI
            in: Europe/Berlin
            missed: skip
          - every: '@daily'
        overlap: queue
        jobs:
          names: { output: 'string[]', value: '["busy", "broken"]' }
          fetch:
            input: name
            output: int
            foreach: name in names
            key: name
            retry:
              times: 9
              backoff: 1ms..2ms
              when:
                all:
                  - error.Type == "TimeoutException"
                  - error.Message contains name
                  - error.Attempt < patience
            heartbeat: 30s
            delay: 1ms
            priority: 5
          store: { retry: { times: 2, backoff: 1ms, when: error.Attempt < 2 } }
        """;

    public const string Implementation = """
        namespace Shop.Paced
        {
            public sealed class Clerk : Paced
            {
                public System.Collections.Concurrent.ConcurrentQueue<string> Tried { get; } = new();

                public override Task<int> Fetch(string name, JobContext job)
                {
                    Tried.Enqueue($"{name} {job.Attempt}");
                    throw name == "busy" ? new TimeoutException("it is busy") : new InvalidOperationException("it is broken");
                }

                public override Task Store(JobContext job)
                {
                    Tried.Enqueue($"store {job.Attempt}");
                    return job.Attempt == 1 ? throw new InvalidOperationException() : Task.CompletedTask;
                }
            }
        }
        """;
}
