using RulesDsl.Decisions;

namespace RulesDsl.Tests.Decisions;

public class RuleListsTests
{
    // The least value such that at least so many percent are no greater.
    [Fact]
    public void The_percentile_is_the_nearest_rank()
    {
        for (var count = 1; count < 40; count++)
        {
            var values = Enumerable.Range(0, count).Select(i => i * 7 % count).ToList();
            for (var percent = 0m; percent <= 100; percent += 2.5m)
            {
                var expected = values.Where(value => values.Count(other => other <= value) * 100 >= percent * count).Min();
                Assert.Equal(expected, RuleLists.Percentile(values, percent));
            }
        }
    }

    [Fact]
    public void A_percentile_skips_nulls_and_of_nothing_is_null()
    {
        Assert.Equal(3, RuleLists.Percentile(new int?[] { null, 3, null }, 0));
        Assert.Null(RuleLists.Percentile(new int?[] { null }, 50));
        Assert.Null(RuleLists.Percentile(Array.Empty<decimal>(), 50));
        Assert.Equal("a", RuleLists.Percentile(["b", null, "a", "B"], 60));
        Assert.Throws<ArgumentOutOfRangeException>(() => RuleLists.Percentile([1], 100.5m));
        Assert.Throws<ArgumentOutOfRangeException>(() => RuleLists.Percentile([1], -1m));
    }

    [Fact]
    public void Items_of_equal_keys_stay_in_their_order_and_those_without_come_last()
    {
        var items = new SortedItems<string?, int>();
        foreach (var (key, item) in new[] { ("b", 1), (null, 2), ("a", 3), ("b", 4), (null, 5), ("B", 6) })
            items.Add(key, item);

        Assert.Equal([6, 3, 1, 4, 2, 5], items.Ascending());
        Assert.Equal([1, 4, 3, 6, 2, 5], items.Descending());
    }
}
