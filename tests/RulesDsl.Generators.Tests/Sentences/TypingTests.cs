namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: everything is typed at build time.</summary>
public class TypingTests
{
    [Fact]
    public void A_whole_number_literal_takes_the_type_of_the_other_side()
    {
        Rules.Hold("order.Total >= 1200", "1200 <= order.Total", "order.Score > 2", "order.Level == 200", "order.Huge > 5", "order.Big in 1..5_000_000_000", "order.Ratio < 1", "order.Total in [1, 1200.50]");
        Rules.Give("decimal", ("order.Total + 1", 1201.50m), ("1 + order.Total", 1201.50m), ("1 + 1 + order.Total", 1202.50m), ("if order.Express then order.Total else 0", 1200.50m), ("order.Discount ?? 0", 0m));
        Rules.Give("double", ("order.Score * 2", 5d), ("2 * order.Score", 5d), ("order.Score + 1 - 1", 2.5d));
        Rules.Give("long", ("order.Big + 1", 5_000_000_001L));
    }

    [Fact]
    public void Fractions_and_percentages_are_decimal_unless_the_other_side_is_double()
    {
        Rules.Give("decimal", ("order.Total * 0.5", 600.25m), ("order.Total * 50%", 600.25m), ("order.Count * 0.5", 3.5m), ("order.Count * 50%", 3.5m));
        Rules.Give("double", ("order.Score * 0.5", 1.25d), ("order.Score * 50%", 1.25d), ("0.5 * order.Score", 1.25d));
        Rules.Hold("order.Score == 2.5", "2.5 == order.Score", "order.Score in 2.4..2.6", "order.Score in [2.5]", "order.Score > 50%");
    }

    [Fact]
    public void Integers_widen_to_decimal() => Rules.Give("decimal", ("order.Total + order.Count", 1207.50m), ("order.Count * 1.5", 10.5m), ("order.Big + 0.5", 5_000_000_000.5m), ("order.Count", 7m), ("max(order.Count, order.Total)", 1200.50m));

    [Fact]
    public void Integers_widen_to_double_where_the_other_side_is_one() => Rules.Give("double", ("order.Score * order.Count", 17.5d), ("order.Count", 7d), ("order.Ratio", 0.5d));

    [Fact]
    public void Whole_numbers_meet_in_the_type_that_holds_both()
    {
        Rules.Give("long", ("order.Big + order.Count", 5_000_000_007L), ("order.Count", 7L));
        Rules.Give("int", ("order.Level + order.Level", 400));
        Rules.Hold("order.Huge > order.Count", "order.Big > order.Level");
        Rules.Give("decimal", ("order.Huge - order.Count", 17_999_999_999_999_999_993m));
    }

    [Fact]
    public void Division_of_whole_numbers_gives_decimal()
    {
        Rules.Give("decimal", ("order.Count / 2", 3.5m), ("7 / 2", 3.5m), ("order.Big / 2", 2_500_000_000m), ("order.Count / order.Lines.count", 7m / 3));
        Rules.SayOfOutput("int", "⟦order.Count / 2⟧", "RDSL0228: Here goes int, but this is decimal: write int(…) around it, which drops the fraction.");
    }

    [Fact]
    public void Decimal_with_double_is_an_error_that_says_which_cast_to_write()
    {
        Rules.Say("⟦order.Total > order.Score⟧", "RDSL0225: decimal and double do not mix, because one is exact and the other is not: write decimal(order.Score).");
        Rules.Say("⟦order.Score == order.Total⟧", "RDSL0225: decimal and double do not mix, because one is exact and the other is not: write decimal(order.Score).");
        Rules.Say("⟦order.Total * order.Score⟧ > 1", "RDSL0225: decimal and double do not mix, because one is exact and the other is not: write decimal(order.Score).");
        Rules.Say("⟦order.Total in order.Score..2000⟧", "RDSL0225: decimal and double do not mix, because one is exact and the other is not: write decimal(order.Score).");
        Rules.SayOfOutput("decimal", "⟦order.Score⟧", "RDSL0225: decimal and double do not mix, because one is exact and the other is not: write decimal(order.Score).");
        Rules.SayOfOutput("double", "⟦order.Total⟧", "RDSL0225: decimal and double do not mix, because one is exact and the other is not: write double(order.Total).");
        Rules.Hold("order.Total > decimal(order.Score)", "double(order.Total) > order.Score");
    }

    [Fact]
    public void A_number_goes_nowhere_where_it_might_lose_something()
    {
        Rules.SayOfOutput("int", "⟦order.Big⟧", "RDSL0228: Here goes int, but this is long: write int(…) around it.");
        Rules.SayOfOutput("int", "⟦order.Total⟧", "RDSL0228: Here goes int, but this is decimal: write int(…) around it, which drops the fraction.");
        Rules.Give("int", ("int(order.Total)", 1200), ("int(order.Score)", 2), ("int(-2.9)", -2));
    }

    [Fact]
    public void A_date_with_a_datetime_is_an_error()
    {
        const string Message = "RDSL0226: A date is a whole day and a datetime a moment: write date(…) around the moment, or a literal with a time such as 2026-01-31T00:00Z.";
        Rules.Say("⟦order.Created > 2026-01-31⟧", Message);
        Rules.Say("⟦order.Day == now⟧", Message);
        Rules.Say("⟦order.Day in now - 1d .. now⟧", Message);
        Rules.Say("⟦order.Created in 2026-01-01..2026-12-31⟧", Message);
        Rules.Say("⟦now - order.Day⟧ > 1d", Message);
        Rules.Hold("date(order.Created) > 2026-01-31", "order.Created > 2026-01-31T00:00Z", "datetime(order.Day) < now");
    }

    [Fact]
    public void Moments_and_durations_compute()
    {
        Rules.Give("duration", ("now - order.Created", TimeSpan.FromDays(30)), ("order.Day - 2026-04-01", TimeSpan.FromDays(29)), ("order.Age * 2", TimeSpan.FromHours(72)), ("order.Age / 3", TimeSpan.FromHours(12)), ("order.Cutoff - time(17, 0)", TimeSpan.FromMinutes(30)), ("order.Age - 1d", TimeSpan.FromHours(12)));
        Rules.Give("date", ("order.Day + 1d", new DateOnly(2026, 5, 1)), ("order.Day - 30d", new DateOnly(2026, 3, 31)));
        Rules.Give("datetime", ("now + 1h", new DateTimeOffset(2026, 5, 1, 11, 0, 0, TimeSpan.Zero)), ("order.Created - order.Age", new DateTimeOffset(2026, 3, 31, 0, 0, 0, TimeSpan.FromHours(2))));
        Rules.Give("decimal", ("order.Age / 1h", 36m), ("days(order.Age)", 1.5m));
    }

    [Fact]
    public void A_path_through_a_collection_collects()
    {
        Rules.Give("decimal[]", ("order.Lines.Price", new[] { 100m, 250.25m, 50m }));
        Rules.Give("string[]", ("order.Lines.Marks", new[] { "red", "big", "red" }), ("order.Lines.Sku", new[] { "A-1", "B-2", "A-3" }), ("order.Drafts.Sku", Array.Empty<string>()));
        Rules.Give("int[]", ("order.Lines.Due.Day", new[] { 3, 1, 2 }));
        Rules.Give("decimal?[]", ("order.Lines.Rebate", new decimal?[] { 10m, null, 5m }));
        Rules.Hold("order.Lines.Price contains 50", "\"red\" in order.Lines.Marks", "order.Lines.Marks.count == 3", "sum(order.Lines.Price) > 400", "order.Lines.Price[1] == 250.25");
    }
}
