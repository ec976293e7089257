namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: literals, and the types that they take.</summary>
public class LiteralTests
{
    [Fact]
    public void Whole_numbers_may_have_underscores() => Rules.Give("int", ("1_000", 1000), ("1_000_000", 1_000_000), ("0", 0), ("-7", -7), ("007", 7));

    [Fact]
    public void A_whole_number_too_large_for_an_int_is_a_long_and_one_too_large_for_that_a_decimal()
    {
        Rules.Give("long", ("5_000_000_000", 5_000_000_000L), ("-5_000_000_000", -5_000_000_000L));
        Rules.Give("int", ("-2_147_483_648", int.MinValue));
        Rules.Give("decimal", ("10_000_000_000_000_000_000", 10_000_000_000_000_000_000m));
    }

    [Fact]
    public void Fractions_are_decimal_and_exponents_double()
    {
        Rules.Give("decimal", ("2.5", 2.5m), ("0.1 + 0.2", 0.3m));
        Rules.Give("double", ("1.5e3", 1500d), ("2e-2", 0.02d), ("1e3", 1000d));
        Rules.SayOfOutput("decimal", "⟦1.5e3⟧", "RDSL0225: decimal and double do not mix, because one is exact and the other is not: write decimal(…).");
    }

    [Fact]
    public void A_percentage_is_adjacent_to_its_sign_and_no_operand_follows()
    {
        Rules.Give("decimal", ("15%", 0.15m), ("order.Total * 10%", 120.05m), ("2.5%", 0.025m), ("(50%)", 0.5m), ("-5%", -0.05m), ("10% + 1%", 0.11m));
        Rules.Give("int", ("15 % 4", 3), ("15%4", 3), ("15 %4", 3), ("15%order.Count", 1), ("15 % (4)", 3), ("15% (4)", 3));
        Rules.Hold("order.Total * 10% > 100", "10% < 1", "15%4 == 3");
    }

    [Fact]
    public void Constants_are_true_false_null_and_lists()
    {
        Rules.Give("bool", ("true", true), ("false", false));
        Rules.Give("int[]", ("[1, 2]", new[] { 1, 2 }), ("[order.Count, 2]", new[] { 7, 2 }));
        Rules.Give("decimal[]", ("[1, 2.5]", new[] { 1m, 2.5m }));
        Rules.Give("string?[]", ("[\"a\", null]", new[] { "a", null }));
        Rules.Give("int?[]", ("[1, order.Rank]", new int?[] { 1, null }));
        Rules.SayOfOutput("int", "⟦null⟧", "RDSL0228: Here goes int, but this is null: write a value, because only 'int?' may be null.");
    }

    [Fact]
    public void Days_and_moments_are_written_as_ISO_has_them()
    {
        Rules.Give("date", ("2026-01-31", new DateOnly(2026, 1, 31)), ("2024-02-29", new DateOnly(2024, 2, 29)));
        Rules.Give("datetime",
            ("2026-01-31T10:00Z", new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero)), ("2026-01-31T10:00:30+01:00", new DateTimeOffset(2026, 1, 31, 10, 0, 30, TimeSpan.FromHours(1))));
        Rules.Say("order.Day == ⟦2026-02-30⟧", "RDSL0107: There is no date 2026-02-30; a date is written 2026-01-31, year, month and day.");
    }

    [Fact]
    public void Durations_have_units() => Rules.Give("duration",
        ("250ms", TimeSpan.FromMilliseconds(250)), ("90s", TimeSpan.FromSeconds(90)), ("15m", TimeSpan.FromMinutes(15)), ("1h", TimeSpan.FromHours(1)), ("30d", TimeSpan.FromDays(30)), ("2w", TimeSpan.FromDays(14)),
        ("1h + 30m", TimeSpan.FromMinutes(90)), ("-1h", TimeSpan.FromHours(-1)), ("2 * 1h", TimeSpan.FromHours(2)));

    [Fact]
    public void Months_and_years_go_by_function()
    {
        Rules.Give("date", ("addMonths(2026-01-31, 1)", new DateOnly(2026, 2, 28)), ("addYears(2024-02-29, 1)", new DateOnly(2025, 2, 28)), ("addMonths(order.Day, -4)", new DateOnly(2025, 12, 30)));
        Rules.Give("datetime", ("addMonths(order.Created, 1)", new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.FromHours(2))), ("addYears(order.Created, -1)", new DateTimeOffset(2025, 4, 1, 12, 0, 0, TimeSpan.FromHours(2))));
        Rules.Give("int",
            ("months(2026-01-31, 2026-02-28)", 1), ("months(2026-01-15, 2026-03-14)", 1), ("months(2026-03-14, 2026-01-15)", -1), ("years(2000-05-01, 2026-04-30)", 25), ("years(2000-05-01, 2026-05-01)", 26),
            ("months(order.Created, now)", 1), ("months(order.Created, now - 1s)", 0), ("years(now, addYears(now, 3))", 3));
        Rules.Give("int?", ("years(order.Buyer.BirthDate, order.Day)", 35), ("years(order.Agent.BirthDate, order.Day)", null));
        Rules.Say("now > order.Created + ⟦months⟧(3)", "RDSL0238: A month has no fixed length, so it is no duration: write addMonths(date, number) to go on by some, or months(from, to) to count them.");
        Rules.Say("now > order.Created + ⟦years⟧(3)", "RDSL0238: A year has no fixed length, so it is no duration: write addYears(date, number) to go on by some, or years(from, to) to count them.");
    }
}
