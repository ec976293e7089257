using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RulesDsl.Jobs.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_run_is_a_span_in_its_callers_with_a_span_for_each_attempt()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var own = new ActivitySource("tests");
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is JobTelemetry.Name or "tests",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var graph = new ScriptedGraph(new JobDefinition("a") { Retry = new(1, TimeSpan.FromHours(1), TimeSpan.FromHours(1)) }) { Name = "Traced" }
            .On("a", static call => call.Context.Attempt == 1 ? throw new InvalidOperationException("no") : JobOutput.None);
        await using var test = await JobTestHost.StartAsync([graph]);

        using (var caller = own.StartActivity("caller"))
        {
            await test.Host.StartAsync(graph, "r", []);
            await test.EndAsync("r");
            await Eventually.TrueAsync(() => spans.Any(static span => span.DisplayName == "run Traced"));

            var run = Assert.Single(spans, static span => span.DisplayName == "run Traced");
            var attempts = spans.Where(span => span.ParentSpanId == run.SpanId).ToList();
            Assert.Equal(caller!.SpanId, run.ParentSpanId);
            Assert.Equal(["job a", "job a"], attempts.Select(static span => span.DisplayName));
            Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset], attempts.Select(static span => span.Status));
            Assert.Equal([1, 2], attempts.Select(static span => span.GetTagItem("rulesdsl.attempt")));
            Assert.Equal("r", run.GetTagItem("rulesdsl.run"));
            Assert.Equal("exception", Assert.Single(attempts[0].Events).Name);
        }
    }

    [Fact]
    public async Task Runs_and_attempts_are_counted()
    {
        var counts = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener { InstrumentPublished = static (instrument, self) => { if (instrument.Meter.Name == JobTelemetry.Name) self.EnableMeasurementEvents(instrument); } };
        void Count(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "rulesdsl.graph", Value: "Counted" })
                    counts.AddOrUpdate(instrument.Name + string.Concat(tags.ToArray().Skip(1).Select(static tag => $" {tag.Value}")), value, (_, before) => before + value);
            }
        }

        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Count(instrument, 1, tags));
        listener.Start();
        var graph = new ScriptedGraph(new("a"), new("b")) { Name = "Counted" }.Fails("b", "no");
        await using var test = await JobTestHost.StartAsync([graph]);
        await test.Host.StartAsync(graph, "r", []);
        await test.EndAsync("r");

        Assert.Equal(
            [
                "rulesdsl.jobs.attempts.duration a succeeded: 1", "rulesdsl.jobs.attempts.duration b failed: 1",
                "rulesdsl.jobs.attempts.running a: 0", "rulesdsl.jobs.attempts.running b: 0",
                "rulesdsl.jobs.runs.ended failed: 1", "rulesdsl.jobs.runs.started: 1",
            ],
            counts.Select(static count => $"{count.Key}: {count.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_listens_hears_what_is_journalled_and_others_do_not_wait_for_it()
    {
        using var stop = new CancellationTokenSource();
        var graph = new ScriptedGraph(new("a"), new("b") { Needs = ["a"] });
        await using var test = await JobTestHost.StartAsync([graph]);
        var heard = test.Host.ListenAsync(stop.Token);
        var idle = test.Host.ListenAsync(stop.Token);
        await test.Host.StartAsync(graph, "r", []);
        await test.EndAsync("r");

        var events = new List<JournalEvent>();
        await foreach (var happened in heard)
        {
            events.Add(happened.Event);
            if (happened.Event.RunStatus is not null)
                break;
        }

        Assert.Equal((await test.HistoryAsync("r")).Events, events);
        await stop.CancelAsync();
        Assert.NotNull(idle);
    }

    [Fact]
    public async Task Health_tells_whether_the_journal_takes_writes_and_whether_it_was_lost()
    {
        var graph = new ScriptedGraph(new JobDefinition("a") { Delay = TimeSpan.FromMinutes(1) });
        await using var test = await JobTestHost.StartAsync([graph]);
        await test.Host.StartAsync(graph, "r", []);
        Assert.Equal(new JobHostHealth(JobHostState.Healthy, "The host executes one run."), test.Host.Health);

        test.CrashAtWrite(1);
        await test.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(JobHostState.Lost, test.Host.Health.State);

        await test.RestartAsync();
        await test.EndAsync("r");
        Assert.Equal(JobHostState.Healthy, test.Host.Health.State);
        await test.Host.DisposeAsync();
        Assert.Equal(JobHostState.Stopped, test.Host.Health.State);
    }
}
