using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Text;

namespace RulesDsl.Language.Tests.Yaml;

public sealed class GraphTests
{
    [Fact]
    public void A_graph_has_everything_that_a_graph_can_have()
    {
        var graph = MarkedYaml.Read("""
            graph: FinOpsSync
            input: { request: SyncRequest }
            triggers:
              - every: 0 6 * * 1
              - on: Recommendations
                when: severity is High
            schedule: waves
            jobs:
              billing:
                output: BillingBatch
                retry: { times: 5, backoff: 2s..2m }
                timeout: 10m
              recommend:
                input: [billing, request]
                output: Recommendation[]
                retry: 3
              ticket:
                input: rec
                output: Ticket
                foreach: rec in recommend
                key: rec.Id
                parallel: 8
                when: Routing(rec).Board is not null
              total:
                input: [ticket]
                output: decimal
                value: "sum(t in ticket : t.Saving)"
              clean:
              report:
                needs: [ticket, total]
                run: any succeeded
            """).Only<GraphSyntax>();

        Assert.Equal("request: SyncRequest", string.Join(", ", graph.Inputs.Select(input => $"{input.Name.Text}: {ExpressionPrinter.Print(input.Type)}")));
        Assert.Equal("0 6 * * 1", Assert.IsType<CronTriggerSyntax>(graph.Triggers[0]).Expression.Text);
        var trigger = Assert.IsType<RuleTriggerSyntax>(graph.Triggers[1]);
        Assert.Equal("Recommendations <severity is High>", $"{trigger.Decision.Text} {ExpressionPrinter.Print(trigger.When)}");
        Assert.Equal(GraphSchedule.Waves, graph.Schedule?.Schedule);
        Assert.Equal(
            [
                "billing() -> BillingBatch retry 5 2s..2m timeout 10m",
                "recommend(billing, request) -> (Recommendation)[] retry 3",
                "ticket(rec) -> Ticket for each rec in recommend by rec.Id at most 8 when <Routing(rec).Board is not null>",
                "total(ticket) -> decimal = Sum(t in ticket, ∅, t.Saving)",
                "clean()",
                "report() needs ticket, total run AnySucceeded",
            ],
            graph.Jobs.Select(Print));
    }

    [Fact]
    public void Errors_in_jobs_are_all_reported() => MarkedYaml.Check(
        """
        graph: A
        schedule: ⟦paralel⟧
        triggers: { ⟦at⟧: noon }
        jobs:
          a: { ⟦outptu⟧: int }
          b: ⟦5⟧
          c: { foreach: ⟦recs⟧, key: rec.Id }
          d: { ⟦foreach⟧: rec in recs }
          i: { foreach: rec in recs, key: rec.Id, parallel: ⟦2.5⟧ }
          e: { ⟦key⟧: rec.Id, ⟦parallel⟧: 8 }
          f: { timeout: ⟦soon⟧, retry: ⟦often⟧ }
          g: { retry: { ⟦backoff⟧: ⟦5⟧ } }
          h: { undo: ⟦5⟧, run: ⟦allways⟧ }
          j: { signal: { ⟦within⟧: ⟦soon⟧ } }
          k: { signal: { type: A, ⟦otherwise⟧: ⟦wait⟧ } }
          l: { concurrency: ⟦boards⟧ }
          m: { concurrency: { ⟦name⟧: boards } }
          n: { concurrency: { name: boards, limit: ⟦few⟧ } }
        """,
        "Found 'paralel', which is no schedule; expected 'parallel', 'sequential' or 'waves'. Did you mean 'parallel'?",
        "A trigger has no 'on'; write 'every: 0 6 * * 1' or 'on: Recommendations'.",
        "Found 'at', which a trigger does not have. It has on, when.",
        "Found 'outptu', which a job does not have. Did you mean 'output'?",
        "Found a text for a job; expected a map with keys such as 'input' and 'output'.",
        "Found a text for 'foreach'; expected a name and a list, such as 'rec in recommend'.",
        "A job has no 'key'; write 'key: rec.Id': it says which item is the same in the next run.",
        "Found a text for 'parallel'; expected a whole number such as 8.",
        "Found 'key'; it belongs to 'foreach', which this job does not have.",
        "Found 'parallel'; it belongs to 'foreach', which this job does not have.",
        "Found a text for 'timeout'; expected a duration such as 10m.",
        "Found a text for 'retry'; expected a whole number such as 5, or a map with 'times', 'backoff' and 'when'.",
        "'retry' has no 'times'; write 'times: 5'.",
        "Found a text for 'backoff'; expected a duration such as 2s, or two such as 2s..2m.",
        "Found '5'; expected a name.",
        "Found 'allways', which is no run condition; expected 'success', 'always', 'failed', 'any succeeded' or 'none failed'. Did you mean 'always'?",
        "'signal' has no 'type'; write 'type: Approval' or another type.",
        "Found a text for 'within'; expected a duration such as 2d.",
        "Found 'otherwise'; it belongs to 'within', which this signal does not have.",
        "Found 'wait', which is no outcome; expected 'fail' or 'skip'.",
        "Found a text for 'concurrency'; expected a map with 'name' and 'limit'.",
        "'concurrency' has no 'limit'; write 'limit: 4'.",
        "Found a text for 'limit'; expected a whole number such as 4.");

    private static string Print(JobSyntax job) =>
        $"{job.Name.Text}({Names(job.Parameters)})"
        + (job.Output is null ? "" : $" -> {ExpressionPrinter.Print(job.Output)}")
        + (job.Needs.Count == 0 ? "" : $" needs {Names(job.Needs)}")
        + (job.ForEach is { } each ? $" for each {each.Binder.Text} in {ExpressionPrinter.Print(each.Source)} by {ExpressionPrinter.Print(each.Key)} at most {each.AtMost?.Text}" : "")
        + (job.When is null ? "" : $" when {ExpressionPrinter.Print(job.When)}")
        + (job.Retry is { } retry ? $" retry {retry.Times.Text}" + (retry.BackoffFrom is null ? "" : $" {retry.BackoffFrom.Text}..{retry.BackoffTo?.Text}") : "")
        + (job.Timeout is null ? "" : $" timeout {job.Timeout.Text}")
        + (job.Run is null ? "" : $" run {job.Run.Condition}")
        + (job.Body is null ? "" : $" = {ExpressionPrinter.Print(job.Body)}");

    private static string Names(EquatableArray<NameSyntax> names) => string.Join(", ", names.Select(name => name.Text));
}
