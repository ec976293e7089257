namespace RulesDsl.Jobs.Tests;

public sealed class BackoffTests
{
    private static readonly RetryPolicy Policy = new(10, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(6, 64)]
    [InlineData(7, 120)]
    [InlineData(5_000, 120)]
    public void The_wait_doubles_up_to_the_longest_one(int failures, double seconds) =>
        Assert.Equal(seconds, Backoff.Wait(Policy, failures, 1).TotalSeconds);

    [Theory]
    [InlineData(0, 4)]
    [InlineData(0.5, 6)]
    [InlineData(1, 8)]
    public void Jitter_takes_at_most_half_of_it(double jitter, double seconds) =>
        Assert.Equal(seconds, Backoff.Wait(Policy, 3, jitter).TotalSeconds);

    [Fact]
    public void No_backoff_is_no_wait() => Assert.Equal(TimeSpan.Zero, Backoff.Wait(RetryPolicy.None with { Times = 3 }, 2, 1));
}
