using RulesDsl.Decisions;

namespace RulesDsl.Tests.Decisions;

/// <summary>Which rules a filter keeps.</summary>
public sealed class RuleFilterTests
{
    private static readonly RuleInfo Untagged = new("otherwise", "a.rules", 9);
    private static readonly RuleInfo Waste = new("idle", "a.rules", 1) { Tags = ["compute", "waste"] };

    [Fact]
    public void All_keeps_every_rule()
    {
        Assert.True(RuleFilter.All.Includes(Waste));
        Assert.True(RuleFilter.All.Includes(Untagged));
    }

    [Fact]
    public void Select_keeps_the_rules_with_one_of_the_tags()
    {
        Assert.True(RuleFilter.Select("other", "waste").Includes(Waste));
        Assert.False(RuleFilter.Select("other").Includes(Waste));
        Assert.False(RuleFilter.Select("Waste").Includes(Waste));
        Assert.False(RuleFilter.Select("waste").Includes(Untagged));
    }

    [Fact]
    public void Reject_keeps_the_rules_without_any_of_the_tags()
    {
        Assert.False(RuleFilter.All.Reject("other", "waste").Includes(Waste));
        Assert.True(RuleFilter.All.Reject("other").Includes(Waste));
        Assert.True(RuleFilter.All.Reject("waste").Includes(Untagged));
    }

    [Fact]
    public void What_is_selected_may_be_rejected_for_another_tag()
    {
        Assert.True(RuleFilter.Select("compute").Reject("other").Includes(Waste));
        Assert.False(RuleFilter.Select("compute").Reject("other").Reject("waste").Includes(Waste));
        Assert.False(RuleFilter.Select("other").Reject("waste").Includes(Waste));
        Assert.False(RuleFilter.Select().Includes(Waste));
        Assert.True(RuleFilter.All.Reject().Includes(Untagged));
    }

    [Fact]
    public void A_filter_allocates_nothing_when_it_is_asked()
    {
        var filter = RuleFilter.Select("other", "waste").Reject("old", "none");
        filter.Includes(Waste);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
            filter.Includes(Waste);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_filter_keeps_its_own_copy_of_the_tags()
    {
        string[] tags = ["waste"];
        var filter = RuleFilter.Select(tags);

        tags[0] = "other";

        Assert.True(filter.Includes(Waste));
    }
}
