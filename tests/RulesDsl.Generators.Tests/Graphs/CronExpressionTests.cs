using RulesDsl.Generators.Binding.Graphs;

namespace RulesDsl.Generators.Tests.Graphs;

/// <summary>Cron expressions as the engine reads them.</summary>
public sealed class CronExpressionTests
{
    [Theory]
    [InlineData("0 6 * * 1")]
    [InlineData("30 0 6 * * 1")]
    [InlineData("  0\t6  * * MON-FRI ")]
    [InlineData("*/15,7 * * * *", false)]
    [InlineData("*/15 9-17 * jan,JUL ?")]
    [InlineData("50-10 22-2 * * SAT-MON")]
    [InlineData("5/10,1-9/2,59 * * * *")]
    [InlineData("0 0 L * *")]
    [InlineData("0 0 LW * *")]
    [InlineData("0 0 L-3W * *")]
    [InlineData("0 0 15W * *")]
    [InlineData("0 0 * * FRIL")]
    [InlineData("0 0 * * MON#2")]
    [InlineData("0 0 29 2 *")]
    [InlineData("0 0 31-2 4 *")]
    [InlineData("0 0 30 2,3 *")]
    [InlineData("@Daily")]
    [InlineData("60 * * * *", false)]
    [InlineData("* 24 * * *", false)]
    [InlineData("* * 0 * *", false)]
    [InlineData("* * * 13 *", false)]
    [InlineData("* * * * 8", false)]
    [InlineData("* * * JANUARY *", false)]
    [InlineData("000 * * * *", false)]
    [InlineData("*/0 * * * *", false)]
    [InlineData("*/60 * * * *", false)]
    [InlineData("1- * * * *", false)]
    [InlineData("1-2-3 * * * *", false)]
    [InlineData("1/2/3 * * * *", false)]
    [InlineData(", * * * *", false)]
    [InlineData("-1 * * * *", false)]
    [InlineData("0 0 1W,2 * *", false)]
    [InlineData("0 0 1-5W * *", false)]
    [InlineData("0 0 L-31 * *", false)]
    [InlineData("0 0 LX * *", false)]
    [InlineData("0 0 W * *", false)]
    [InlineData("0 0 * * 1#6", false)]
    [InlineData("0 0 * * #", false)]
    [InlineData("0 0 * * L", false)]
    [InlineData("0 0 30 2 *", false)]
    [InlineData("0 0 31W FEB,APR MON", false)]
    [InlineData("@", false)]
    [InlineData("@reboot", false)]
    [InlineData("* * * *", false)]
    [InlineData("* * * * * * *", false)]
    [InlineData("", false)]
    public void What_is_read_is_what_the_engine_reads(string expression, bool isRight = true) => Assert.Equal(isRight, CronExpression.FindMistake(expression) is null);

    [Fact]
    public void What_the_engine_gets_has_one_space_between_fields() => Assert.Equal("0 6 * * 1", CronExpression.Plain(" 0\t6  * * 1 "));

    [Fact]
    public void Every_zone_that_this_machine_knows_by_an_IANA_name_is_known() => Assert.DoesNotContain(
        TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id),
        id => id.Contains('/', StringComparison.Ordinal) && !TimeZoneNames.Has(id));
}
