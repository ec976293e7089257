using RulesDsl.Decisions;

namespace RulesDsl.Tests.Decisions;

public class RuleTimesTests
{
    // The most months that one can go on by without passing the end.
    [Fact]
    public void Whole_months_are_as_many_as_fit()
    {
        var first = new DateOnly(2023, 1, 27);
        for (var from = first; from < first.AddDays(430); from = from.AddDays(1))
        {
            for (var to = from; to < from.AddDays(800); to = to.AddDays(7))
            {
                var months = RuleTimes.Months(from, to);
                Assert.True(from.AddMonths(months) <= to && from.AddMonths(months + 1) > to, $"{from:O} to {to:O} is not {months} months");
                Assert.Equal(-months, RuleTimes.Months(to, from));
                Assert.Equal(months / 12, RuleTimes.Years(from, to));
            }
        }
    }

    [Fact]
    public void Moments_are_counted_at_the_offset_of_the_first()
    {
        var from = new DateTimeOffset(2026, 1, 31, 23, 30, 0, TimeSpan.FromHours(2));
        Assert.Equal(0, RuleTimes.Months(from, new DateTimeOffset(2026, 2, 28, 21, 29, 0, TimeSpan.Zero)));
        Assert.Equal(1, RuleTimes.Months(from, new DateTimeOffset(2026, 2, 28, 21, 30, 0, TimeSpan.Zero)));
        Assert.Equal(-1, RuleTimes.Months(new DateTimeOffset(2026, 2, 28, 21, 30, 0, TimeSpan.Zero), from));
        Assert.Equal(1, RuleTimes.Years(from, from.AddYears(1)));
    }
}
