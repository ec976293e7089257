namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: the functions that the language brings along.</summary>
public class FunctionTests
{
    [Fact]
    public void Numbers()
    {
        Rules.Give("int", ("abs(-3)", 3), ("min(order.Count, 3)", 3), ("max(3, order.Count)", 7));
        Rules.Give("decimal", ("abs(-order.Total)", 1200.50m), ("floor(order.Total)", 1200m), ("ceiling(order.Total)", 1201m), ("truncate(-2.7)", -2m), ("floor(-2.5)", -3m), ("floor(order.Count)", 7m));
        Rules.Give("double", ("abs(-order.Score)", 2.5d), ("floor(order.Score)", 2d), ("ceiling(order.Score)", 3d));
        Rules.Give("duration", ("abs(2026-01-01 - 2026-01-03)", TimeSpan.FromDays(2)), ("max(order.Age, 1d)", TimeSpan.FromHours(36)));
        Rules.Give("date", ("min(order.Day, 2026-01-01)", new DateOnly(2026, 1, 1)), ("max(order.Day, 2026-01-01)", new DateOnly(2026, 4, 30)));
        Rules.Give("datetime", ("max(order.Created, now)", new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero)));
        Rules.Give("string", ("min(\"b\", \"a\")", "a"), ("max(\"b\", \"a\")", "b"));
    }

    [Fact]
    public void Round_goes_half_to_even_unless_a_mode_says_otherwise()
    {
        Rules.Give("decimal",
            ("round(2.5)", 2m), ("round(3.5)", 4m), ("round(-2.5)", -2m), ("round(2.5, AwayFromZero)", 3m), ("round(2.7, ToZero)", 2m), ("round(2.1, ToPositiveInfinity)", 3m), ("round(-2.1, ToNegativeInfinity)", -3m), ("round(2.345, 2)", 2.34m),
            ("round(2.345, 2, AwayFromZero)", 2.35m), ("round(order.Total, 0)", 1200m), ("round(order.Count)", 7m), ("round(2.5, ToEven)", 2m));
        Rules.Give("double", ("round(order.Score)", 2d), ("round(order.Score, AwayFromZero)", 3d));
    }

    [Fact]
    public void Text()
    {
        Rules.Give("string",
            ("lower(\"AbC\")", "abc"), ("upper(\"AbC\")", "ABC"), ("trim(\"  a \")", "a"), ("trimStart(\"  a \")", "a "), ("trimEnd(\"  a \")", "  a"), ("substring(\"abcd\", 1)", "bcd"), ("substring(\"abcd\", 1, 2)", "bc"),
            ("replace(\"a-b-c\", \"-\", \"+\")", "a+b+c"), ("replace(\"a1b22\", /[0-9]+/, \"#\")", "a#b#"), ("padLeft(\"7\", 3)", "  7"), ("padRight(\"7\", 3)", "7  "), ("join([\"a\", \"b\"], \", \")", "a, b"), ("join(split(\"a,b\", \",\"), \"+\")", "a+b"),
            ("join([1, 2], \"-\")", "1-2"), ("join([true, false], \" \")", "true false"), ("join(order.Offers, \",\")", "3,,9"), ("join(order.Lines.Lead, \" \")", "01:00:00 03:00:00 02:00:00"));
        Rules.Give("int", ("length(\"abc\")", 3), ("\"abc\".length", 3), ("split(\"a,b\", \",\").count", 2));
        Rules.Give("int?", ("index(\"abc\", \"c\")", 2), ("index(\"abc\", \"x\")", null), ("index(order.Name, \"'\")", 3));
        Rules.Give("bool", ("contains(\"abc\", \"b\")", true), ("startsWith(\"abc\", \"b\")", false), ("endsWith(\"abc\", \"c\")", true), ("contains(order.Tags, \"vip\")", true), ("contains(order.Note, \"a\")", false));
    }

    [Fact]
    public void Text_to_other_types_is_null_where_it_is_no_such_value()
    {
        Rules.Give("int?", ("int(\"42\")", 42), ("int(\"4x\")", null), ("int(\"1.5\")", null), ("int(\"99999999999\")", null), ("int(\"\")", null), ("int(order.Note)", null), ("int(order.Labels[\"none\"])", null));
        Rules.Give("long?", ("long(\"99999999999\")", 99999999999L));
        Rules.Give("decimal?", ("decimal(\"4.90\")", 4.90m), ("decimal(\"4,90\")", null), ("decimal(\"-1e2\")", -100m));
        Rules.Give("double?", ("double(\"4.5\")", 4.5d), ("double(\"NaN\")", null), ("double(\"1e999\")", null));
        Rules.Give("date?", ("date(\"2026-01-31\")", new DateOnly(2026, 1, 31)), ("date(\"31.1.2026\")", null), ("date(\"2026-02-30\")", null));
        Rules.Give("datetime?",
            ("datetime(\"2026-01-31T10:00Z\")", new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero)), ("datetime(\"2026-01-31T10:00:30.5+01:00\")", new DateTimeOffset(2026, 1, 31, 10, 0, 30, 500, TimeSpan.FromHours(1))),
            ("datetime(\"2026-01-31T10:00\")", new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero)), ("datetime(\"yesterday\")", null));
        Rules.Give("int", ("int(\"4x\") ?? 0", 0));
    }

    [Fact]
    public void Days_moments_and_durations()
    {
        Rules.Give("int",
            ("year(order.Day)", 2026), ("month(order.Day)", 4), ("day(order.Day)", 30), ("year(order.Created)", 2026), ("hour(order.Created)", 12), ("minute(order.Cutoff)", 30), ("second(now)", 0), ("year(order.Stamp)", 2026), ("hour(order.Stamp)", 0), ("order.Created.Hour", 12));
        Rules.Hold("weekday(order.Day) is Thursday", "order.Day.DayOfWeek is Thursday", "weekday(now) in [Friday, Saturday]", "weekday(order.Stamp) is Wednesday");
        Rules.Give("date", ("date(order.Created)", new DateOnly(2026, 4, 1)), ("date(order.Stamp)", new DateOnly(2026, 4, 1)), ("date(2026, 1, 31)", new DateOnly(2026, 1, 31)));
        Rules.Give("time", ("time(order.Created)", new TimeOnly(12, 0)), ("time(order.Stamp)", new TimeOnly(0, 0)), ("time(10, 30)", new TimeOnly(10, 30)), ("time(10, 30, 15)", new TimeOnly(10, 30, 15)));
        Rules.Give("datetime",
            ("datetime(order.Day)", new DateTimeOffset(2026, 4, 30, 0, 0, 0, TimeSpan.Zero)), ("datetime(order.Day, order.Cutoff)", new DateTimeOffset(2026, 4, 30, 17, 30, 0, TimeSpan.Zero)), ("datetime(order.Stamp)", new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)));
        Rules.Give("decimal", ("days(order.Age)", 1.5m), ("hours(order.Age)", 36m), ("minutes(1h)", 60m), ("seconds(1m)", 60m), ("weeks(7d)", 1m), ("milliseconds(1s)", 1000m));
        Rules.Give("duration", ("days(order.Count)", TimeSpan.FromDays(7)), ("hours(1.5)", TimeSpan.FromMinutes(90)), ("minutes(2)", TimeSpan.FromMinutes(2)), ("seconds(2)", TimeSpan.FromSeconds(2)), ("weeks(2)", TimeSpan.FromDays(14)), ("milliseconds(5)", TimeSpan.FromMilliseconds(5)));
    }

    [Fact]
    public void Members_of_the_types_in_use_are_called_behind_a_dot() => Rules.Hold(
        "order.Greet(\"Bo\") == \"Ada's order greets Bo\"", "order.greet(\"Bo\") is not empty", "order.Share(7) == 1", "order.Name.Trim().ToLower() == \"ada's order\"", "order.Name.StartsWith(\"Ada\")", "order.Name.Contains(\"x\") == false",
        "order.Tags.Contains(\"vip\")", "order.Lines.Count() == 3", "order.Codes.Sum() == 12", "order.Lines.Take(2).count == 2", "order.Total.Round(0) == 1200", "order.Day.AddMonths(1) == 2026-05-30", "order.Name.Substring(0, 3) == \"Ada\"", "order.Name.ToUpperInvariant() starts with \"ADA\"");

    [Fact]
    public void Names_of_functions_may_differ_in_case_and_underscores() => Rules.Hold("Abs(-3) == 3", "ADD_MONTHS(2026-01-31, 1) == 2026-02-28", "Round(2.5) == 2");
}
