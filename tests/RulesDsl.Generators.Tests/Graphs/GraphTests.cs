using RulesDsl.Generators.Tests.Compiling;
using Snapshooter.Xunit;

namespace RulesDsl.Generators.Tests.Graphs;

/// <summary>What a graph becomes, and what is said of one that cannot run.</summary>
public sealed class GraphTests
{
    [Fact]
    public void Reads_as_a_developer_would_have_written_it() =>
        RulesProject.Compile(ShopGraph.Types, ("ship.rules", ShopGraph.Text)).Generated("Shop.Jobs.Ship").MatchSnapshot();

    [Fact]
    public void Signals_expressions_and_what_undoes_a_job_read_as_written_by_hand_too() =>
        RulesProject.Compile("", ("settle.rules", InvoiceGraph.Text)).Generated("Shop.Invoices.Settle").MatchSnapshot();

    [Fact]
    public void Clocks_and_conditions_of_retries_do_as_well() => RulesProject.Compile("", ("paced.rules", PacedGraph.Text)).Generated("Shop.Paced.Paced").MatchSnapshot();

    [Theory]
    [InlineData(
        "job a(b) -> int\njob b(c) -> int\njob c(a) -> int",
        "Error RDSL0401 g.rules(3,5): The jobs of 'G' wait for each other: a → b → c → a. None of them could ever start: take one of these needs away.")]
    [InlineData("job a(a) -> int", "Error RDSL0401 g.rules(3,5): The jobs of 'G' wait for each other: a → a. None of them could ever start: take one of these needs away.")]
    [InlineData("job billing -> int\njob report\n  needs biling", "Error RDSL0402 g.rules(5,9): 'biling' is no job of 'G'. Did you mean 'billing'?")]
    [InlineData("job billing -> int\njob report(bill)", "Error RDSL0402 g.rules(4,12): 'bill' is no job, no input of 'G' and not the item of a 'for each'.")]
    [InlineData("job a\njob b(a)", "Error RDSL0403 g.rules(4,7): 'a' has no output to hand over. To wait for it only, write 'needs a'; else say what it gives with '-> Type'.")]
    [InlineData(
        "schedule waves\njob a(b)\njob b -> int",
        "Error RDSL0404 g.rules(4,5): 'a' needs 'b', which stands below it; with 'schedule waves' jobs start in file order. Move 'b' up, or write 'schedule parallel'.")]
    [InlineData("job a\njob a", "Error RDSL0405 g.rules(4,5): 'a' is already the name of another job or input of this graph. Rename one of them.")]
    [InlineData("job send_mail\njob sendMail", "Error RDSL0405 g.rules(4,5): 'sendMail' and 'send_mail' become the same C# name. Rename one of them.")]
    [InlineData("job run_async", "Error RDSL0405 g.rules(3,5): 'run_async' and 'RunAsync' become the same C# name. Rename one of them.")]
    [InlineData("job a -> int\njob b(a, a)", "Error RDSL0405 g.rules(4,10): 'a' is already a parameter of this job. Remove one of them.")]
    [InlineData(
        "job a -> int\njob b run always\n  when a > 1",
        "Error RDSL0406 g.rules(5,8): 'a' may have been skipped or have failed when this is asked, because the job runs 'always'. Take it as a parameter: there it is a JobResult that says what became of it.")]
    [InlineData("job a -> int\njob b(x)\n  for each x in a by x", "Error RDSL0407 g.rules(5,17): 'for each' needs a list, and this is int.")]
    [InlineData(
        "job a -> decimal[]\njob b(x)\n  for each x in a by x",
        "Error RDSL0408 g.rules(5,22): The key of an item must be text, a whole number, a guid, a date or an enum that is never null, and this is decimal. A key is the item's identity when a run goes on after a crash.")]
    [InlineData("triggers on Nothing\njob a", "Error RDSL0409 g.rules(3,13): 'Nothing' is no rule set and no table.")]
    [InlineData("job a retry 5000 times", "Error RDSL0413 g.rules(3,13): The number of retries must be a whole number from 0 to 1000.")]
    [InlineData("job a retry 5 times backoff 2m..2s", "Error RDSL0413 g.rules(3,33): The longest wait of a backoff must be at least its first, 2m.")]
    [InlineData("job a concurrency boards 0", "Error RDSL0413 g.rules(3,26): A limit must be a whole number from 1 to 10000.")]
    [InlineData("job a signal int within 0s", "Error RDSL0413 g.rules(3,25): The wait for a signal must be longer than nothing.")]
    [InlineData("", "Error RDSL0414 g.rules(2,7): 'G' has no jobs. Write at least one: 'job name -> Type'.")]
    [InlineData(
        "job a undo b\njob b",
        "Error RDSL0405 g.rules(3,12): 'undo b' makes a method 'B' that undoes the job, and 'b' is a job or input of this graph already. Give the undo another name, or take that job away.")]
    [InlineData("job a undo c\njob b undo c", "Error RDSL0405 g.rules(4,12): 'c' is already the name of another job or input of this graph. Rename one of them.")]
    [InlineData("job a undo un_do\njob b undo unDo", "Error RDSL0405 g.rules(4,12): 'unDo' and 'un_do' become the same C# name. Rename one of them.")]
    [InlineData("job a undo undo_async", "Error RDSL0405 g.rules(3,12): 'undo_async' and 'UndoAsync' become the same C# name. Rename one of them.")]
    [InlineData("job signalGoAsync\njob go signal int", "Error RDSL0405 g.rules(4,5): 'go' and 'signalGoAsync' become the same C# name. Rename one of them.")]
    [InlineData(
        "job a -> int signal int",
        "Error RDSL0415 g.rules(3,10): What is sent to 'a' is what it gives, so its type stands behind 'signal' alone. Take '->' and the type behind it away.")]
    [InlineData("job a = 5\n  signal int", "Error RDSL0415 g.rules(3,9): 'a' gives either what is sent to it or what an expression says. Take 'signal' or the expression away.")]
    [InlineData(
        "job a -> int\njob b(a) signal int",
        "Error RDSL0415 g.rules(4,7): 'b' waits for a signal and has no code that could take 'a'. Take the parameters away; to wait for a job, write 'needs' and its name.")]
    [InlineData("job a signal int?", "Error RDSL0415 g.rules(3,14): What is sent is never null: write 'signal int'.")]
    [InlineData("job a signal int, undo b", "Error RDSL0415 g.rules(3,24): 'a' waits for a signal and runs no code, so 'undo' could never do anything. Take it away.")]
    [InlineData("job a signal int, retry 2 times", "Error RDSL0415 g.rules(3,19): 'a' waits for a signal and runs no code, so 'retry' could never do anything. Take it away.")]
    [InlineData("job a signal int, timeout 2s", "Error RDSL0415 g.rules(3,27): 'a' waits for a signal and runs no code, so 'timeout' could never do anything. Take it away.")]
    [InlineData("job a signal int, concurrency x 2", "Error RDSL0415 g.rules(3,19): 'a' waits for a signal and runs no code, so 'concurrency' could never do anything. Take it away.")]
    [InlineData("job a signal int, priority 2", "Error RDSL0415 g.rules(3,28): 'a' waits for a signal and runs no code, so 'priority' could never do anything. Take it away.")]
    [InlineData("job a signal int, delay 2s", "Error RDSL0415 g.rules(3,25): 'a' waits for a signal and runs no code, so 'delay' could never do anything. Take it away.")]
    [InlineData("job a signal int, heartbeat 2s", "Error RDSL0415 g.rules(3,29): 'a' waits for a signal and runs no code, so 'heartbeat' could never do anything. Take it away.")]
    [InlineData(
        "job a -> int = 5\n  heartbeat 2s",
        "Error RDSL0415 g.rules(4,13): 'a' is an expression, which gives no signs of life, so 'heartbeat' could never do anything. Take it away.")]
    [InlineData("job a delay 0s", "Error RDSL0413 g.rules(3,13): A delay must be longer than nothing.")]
    [InlineData("job a heartbeat 0s", "Error RDSL0413 g.rules(3,17): The time between signs of life must be longer than nothing.")]
    [InlineData("job a priority 9999999", "Error RDSL0413 g.rules(3,16): A priority must be a whole number from 0 to 1000000.")]
    [InlineData(
        "triggers every \"0 25 * * 1\"\njob a",
        "Error RDSL0416 g.rules(3,16): '0 25 * * 1' is no cron expression: its hour is '25', and must be 0 to 23, as in '*', '1', '1-5', '1,3' or '*/2'.")]
    [InlineData(
        "triggers every \"0 6 * *\"\njob a",
        "Error RDSL0416 g.rules(3,16): '0 6 * *' is no cron expression: it has 4 fields, and needs five (minute, hour, day of the month, month, day of the week), or six with the second before them.")]
    [InlineData(
        "triggers every \"0 6 * * 1\" in \"Europe/Berln\"\njob a",
        "Error RDSL0417 g.rules(3,31): 'Europe/Berln' is no time zone. Did you mean 'Europe/Berlin'? Time zones have the names of the IANA list, such as \"Europe/Berlin\" or \"UTC\".")]
    [InlineData(
        "job a retry 2 times when 1 < 2",
        "Error RDSL0419 g.rules(3,26): Behind 'retry' stands what must hold of the failure, and this does not ask about 'error'. Write 'error.Type', 'error.Message' or 'error.Attempt'; a condition of the job stands on a line of its own.")]
    [InlineData(
        "job a\n  retry 2 times\n  when error.Attempt < 3",
        "Error RDSL0419 g.rules(5,8): Only the condition of a retry knows 'error', and it stands behind the retry on its line: 'retry 5 times when error.Attempt < 3'.")]
    [InlineData("job a heartbeat 2m, timeout 2m", "Error RDSL0413 g.rules(3,17): The time between signs of life must be shorter than the timeout, 2m.")]
    [InlineData("job a concurrency x 2\njob b concurrency x 3\njob c concurrency x 2", "Error RDSL0413 g.rules(4,21): The limit 'x' must be 2, as for the job above.")]
    [InlineData("job a retry 2 times when error.Typ == \"x\"", "Error RDSL0222 g.rules(3,32): JobFailure has no 'Typ'; did you mean 'Type'?")]
    [InlineData("job a -> int = 5\n  undo b", "Error RDSL0415 g.rules(4,8): 'a' is an expression, which changes nothing, so 'undo' could never do anything. Take it away.")]
    [InlineData("job a = 5", "Error RDSL0415 g.rules(3,5): 'a' is an expression, and does not say of which type. Write it before the expression: 'job a -> Type = …'.")]
    [InlineData("job a -> int = \"x\"", "Error RDSL0228 g.rules(3,16): Here goes int, but this is string: write a number, or read one with int(…) ?? 0.")]
    [InlineData("job a -> int = b\njob b", "Error RDSL0403 g.rules(3,16): 'b' has no output to hand over. To wait for it only, write 'needs b'; else say what it gives with '-> Type'.")]
    [InlineData("job a -> int = b\njob b -> int = a", "Error RDSL0401 g.rules(3,5): The jobs of 'G' wait for each other: a → b → a. None of them could ever start: take one of these needs away.")]
    [InlineData("job a -> int = b\n  run always\njob b -> int", "Error RDSL0229 g.rules(3,16): Here goes int, but this is int? and may be null: write '?? value' behind it, or test it with 'is not null' first.")]
    public void Says_what_could_never_run_where_and_how_to_mend_it(string jobs, string expected) =>
        Assert.Equal([expected], Compile("namespace Shop\ngraph G\n" + jobs).Diagnostics);

    [Fact]
    public void Says_all_that_is_wrong_at_once() => Assert.Equal(
        ["Error RDSL0402 g.rules(4,12)", "Error RDSL0402 g.rules(6,9)", "Error RDSL0413 g.rules(7,13)"],
        Compile("namespace Shop\ngraph G\njob a -> int\njob report(aa, a)\njob c\n  needs dd\njob e retry 9999 times")
            .Diagnostics.Select(text => text[..text.IndexOf(':', StringComparison.Ordinal)]));

    [Theory]
    [InlineData("ruleset R(a: int, b: int) -> int\nrule \"x\"\n  when a > b\n  then 1\n", "RDSL0410 g.rules(6,13): A trigger is asked about one published fact, and 'R' has 2 inputs. Use a rule set with one input.")]
    [InlineData("ruleset R(a: int) -> int\n  hit sum\nrule \"x\"\n  when a > 1\n  then 1\n", "RDSL0410 g.rules(7,13): 'R' adds up or counts all its matches, and a run is started by one rule. Use a rule set with another hit policy.")]
    [InlineData("ruleset R(a: int) -> long\nrule \"x\"\n  when a > 1\n  then 1\n", "RDSL0410 g.rules(6,13): 'R' gives long, and 'G' starts with string. A trigger's output must be the graph's only input.")]
    public void A_trigger_must_give_what_the_graph_starts_with(string decision, string expected) =>
        Assert.Equal(["Error " + expected], Compile(decision + "graph G(x: string)\ntriggers on R\njob a").Diagnostics);

    [Fact]
    public void The_clock_starts_only_what_needs_no_input() => Assert.Equal(
        ["Error RDSL0418 g.rules(2,12): The clock has nothing to give 'G' as its 'x'. Start a graph without inputs, whose first job finds out what there is to do."],
        Compile("graph G(x: string)\n  triggers every \"0 6 * * 1\", every \"@daily\"\njob a").Diagnostics);

    [Fact]
    public void Graphs_need_the_engine_and_say_so_once() => Assert.Equal(
        ["Error RDSL0411 g.rules(2,7): The graph 'G' needs the package RulesDsl.Jobs, which this project does not reference. Add it, and a journal such as RulesDsl.Jobs.Sqlite."],
        RulesProject.Compile("", withJobs: false, ("g.rules", "namespace Shop\ngraph G\njob a(b)")).Diagnostics);

    [Fact]
    public void A_graph_with_an_error_still_has_the_methods_that_its_implementation_overrides()
    {
        var project = RulesProject.Compile(
            "using System.Threading.Tasks; using RulesDsl.Jobs; public sealed class Mine : Shop.G { public override Task<int> A(JobContext job) => Task.FromResult(1); }",
            ("g.rules", "namespace Shop\ngraph G\njob a -> int\n  needs b"));

        Assert.Single(project.Diagnostics);
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_graph_with_an_error_still_has_what_undoes_its_jobs_and_asks_for_no_code_of_an_expression()
    {
        var project = RulesProject.Compile(
            "using System.Threading.Tasks; using RulesDsl.Jobs; public sealed class Mine : Shop.G { public override Task<int> A(JobContext job) => Task.FromResult(1); public override Task B(int a, JobContext job) => Task.CompletedTask; }",
            ("g.rules", "namespace Shop\ngraph G\njob a -> int\n  undo b\njob c -> int = x"));

        Assert.Single(project.Diagnostics);
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("job a retry 3 times\njob b(c) -> int\njob c -> int", true)]
    [InlineData("triggers every \"@daily\"\noverlap skip\njob a delay 5m, priority 5, heartbeat 2m\njob b(c) -> int\n  retry 2 times when error.Attempt < 2\njob c -> int", true)]
    [InlineData("job a\n  concurrency boards 4\njob b(c) -> int\njob c -> int", true)]
    [InlineData("job a\njob b(c) -> int\njob c -> int = 5", true)]
    [InlineData("job a\njob b(c) -> int\njob c signal int", false)]
    [InlineData("job a undo x\njob b(c) -> int\njob c -> int", false)]
    [InlineData("job a\njob b(c) -> int\n  when c > 5\njob c -> int", false)]
    [InlineData("job a\njob b(c) -> int\njob c -> long", false)]
    [InlineData("job a\njob b(c) -> int run always\njob c -> int", false)]
    [InlineData("job a\njob b(c) -> int\n  needs a\njob c -> int", false)]
    [InlineData("schedule sequential\njob a\njob c -> int\njob b(c) -> int", false)]
    public void The_version_changes_with_what_a_running_run_could_not_follow(string jobs, bool same) =>
        Assert.Equal(same, Version("job a\njob b(c) -> int\njob c -> int") == Version(jobs));

    [Fact]
    public void The_version_changes_with_the_members_that_jobs_hand_on()
    {
        Assert.Equal(Version("job a -> Box", "{ size: int }"), Version("job a -> Box", "{ size: int }"));
        Assert.NotEqual(Version("job a -> Box", "{ size: int }"), Version("job a -> Box", "{ size: long }"));
        Assert.NotEqual(Version("job a -> Box", "{ size: int }"), Version("job a -> Box", "{ size: int, colour: string }"));
    }

    private static string Version(string jobs, string box = "{ size: int }")
    {
        var generated = Compile($"namespace Shop\nfact Box {box}\ngraph G\n{jobs}").Generated("Shop.G");
        return System.Text.RegularExpressions.Regex.Match(generated, "\"G\", \"([0-9a-f]{16})\"").Groups[1].Value is { Length: 16 } version
            ? version
            : throw new InvalidOperationException(generated);
    }

    private static RulesProject Compile(string rules) => RulesProject.Compile("", ("g.rules", rules));
}
