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
    public void Tagged_keeps_the_rules_with_one_of_the_tags()
    {
        Assert.True(RuleFilter.Tagged("other", "waste").Includes(Waste));
        Assert.False(RuleFilter.Tagged("other").Includes(Waste));
        Assert.False(RuleFilter.Tagged("Waste").Includes(Waste));
        Assert.False(RuleFilter.Tagged("waste").Includes(Untagged));
    }

    [Fact]
    public void Not_tagged_keeps_the_rules_without_any_of_the_tags()
    {
        Assert.False(RuleFilter.NotTagged("other", "waste").Includes(Waste));
        Assert.True(RuleFilter.NotTagged("other").Includes(Waste));
        Assert.True(RuleFilter.NotTagged("waste").Includes(Untagged));
    }

    [Fact]
    public void A_filter_keeps_its_own_copy_of_the_tags()
    {
        string[] tags = ["waste"];
        var filter = RuleFilter.Tagged(tags);

        tags[0] = "other";

        Assert.True(filter.Includes(Waste));
    }
}
