namespace RulesDsl.Jobs.Tests;

public sealed class RunConditionTests
{
    private const JobStatus Succeeded = JobStatus.Succeeded;
    private const JobStatus Failed = JobStatus.Failed;
    private const JobStatus Skipped = JobStatus.Skipped;
    private const JobStatus Cancelled = JobStatus.Cancelled;

    // The table of docs/jobs.md: whether a job with this need runs.
    [Theory]
    [InlineData(RunCondition.Success, true, false, false, false)]
    [InlineData(RunCondition.Always, true, true, true, true)]
    [InlineData(RunCondition.Failed, false, true, false, false)]
    [InlineData(RunCondition.AnySucceeded, true, false, false, false)]
    [InlineData(RunCondition.NoneFailed, true, false, true, true)]
    public void One_need(RunCondition condition, bool succeeded, bool failed, bool skipped, bool cancelled)
    {
        Assert.Equal(succeeded, Runs(condition, Succeeded));
        Assert.Equal(failed, Runs(condition, Failed));
        Assert.Equal(skipped, Runs(condition, Skipped));
        Assert.Equal(cancelled, Runs(condition, Cancelled));
    }

    // Every pair, in the order SS SF SK SC FF FK FC KK KC CC (K is skipped); which need comes first never matters.
    [Theory]
    [InlineData(RunCondition.Success, "y n n n n n n n n n")]
    [InlineData(RunCondition.Always, "y y y y y y y y y y")]
    [InlineData(RunCondition.Failed, "n y n n y y y n n n")]
    [InlineData(RunCondition.AnySucceeded, "y y y y n n n n n n")]
    [InlineData(RunCondition.NoneFailed, "y n y y n n n y y y")]
    public void Two_needs(RunCondition condition, string expected)
    {
        JobStatus[] all = [Succeeded, Failed, Skipped, Cancelled];
        var pairs = all.SelectMany((first, i) => all[i..].Select(second => (first, second))).ToList();

        Assert.Equal(expected, string.Join(' ', pairs.Select(pair => Runs(condition, pair.first, pair.second) ? 'y' : 'n')));
        Assert.Equal(expected, string.Join(' ', pairs.Select(pair => Runs(condition, pair.second, pair.first) ? 'y' : 'n')));
    }

    [Theory]
    [InlineData(RunCondition.Success, true)]
    [InlineData(RunCondition.Always, true)]
    [InlineData(RunCondition.Failed, false)]
    [InlineData(RunCondition.AnySucceeded, false)]
    [InlineData(RunCondition.NoneFailed, true)]
    public void No_needs(RunCondition condition, bool runs) => Assert.Equal(runs, Runs(condition));

    [Theory]
    [InlineData(RunCondition.Success, "'n1' failed")]
    [InlineData(RunCondition.NoneFailed, "'n1' failed")]
    [InlineData(RunCondition.AnySucceeded, "none of 'n0', 'n1' succeeded")]
    public void A_skip_says_why(RunCondition condition, string reason)
    {
        JobStatus[] needs = condition == RunCondition.Success ? [Succeeded, Failed] : [Skipped, Failed];

        Assert.Equal(reason, Why(condition, needs));
    }

    [Fact]
    public void A_skip_for_want_of_a_failure_says_so() => Assert.Equal("none of 'n0' failed", Why(RunCondition.Failed, Skipped));

    [Fact]
    public void A_need_that_was_skipped_is_named() => Assert.Equal("'n0' was skipped", Why(RunCondition.Success, Skipped));

    private static bool Runs(RunCondition condition, params JobStatus[] needs) => Why(condition, needs) is null;

    private static string? Why(RunCondition condition, params JobStatus[] needs)
    {
        var job = new JobDefinition("job") { Run = condition, Needs = [.. needs.Select((_, i) => $"n{i}")] };
        return RunConditions.WhySkipped(job, need => needs[int.Parse(need[1..], System.Globalization.CultureInfo.InvariantCulture)]);
    }
}
