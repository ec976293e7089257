namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: <c>now</c> and <c>today</c>.</summary>
public class TimeTests
{
    private const string Clock = """
        namespace Shop
        {
            public class Order { public System.DateTimeOffset Due { get; init; } }
            public sealed class Clock(DateTimeOffset now, TimeSpan zone) : TimeProvider
            {
                public int Asked { get; private set; }
                public override DateTimeOffset GetUtcNow() { Asked++; return now; }
                public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("here", zone, "here", "here");
            }
        }
        """;

    [Fact]
    public void Now_and_today_come_from_the_clock_of_the_caller_and_today_from_its_zone() => Modules.Give(
        "05/01/2026 22:30:00|2026-05-01|2026-05-02", Clock,
        """
        var at = new DateTimeOffset(2026, 5, 1, 22, 30, 0, TimeSpan.Zero);
        var order = new Order();
        return FormattableString.Invariant($"{Now.Evaluate(order, new Clock(at, default)).DateTime}|{Today.Evaluate(order, new Clock(at, default)):yyyy-MM-dd}|{Today.Evaluate(order, new Clock(at, TimeSpan.FromHours(2))):yyyy-MM-dd}");
        """,
        """
        namespace Shop
        ruleset Now(order: Order) -> datetime
          otherwise then now
        ruleset Today(order: Order) -> date
          otherwise then today
        """,
        """
        namespace: Shop
        ---
        ruleset: Now
        inputs: { order: Order }
        output: datetime
        rules: [{ rule: it, then: now }]
        otherwise: { then: now }
        ---
        ruleset: Today
        inputs: { order: Order }
        output: date
        rules: [{ rule: it, then: today }]
        otherwise: { then: today }
        """);

    [Fact]
    public void One_evaluation_asks_the_clock_once() => Modules.Give(
        1, Clock,
        "var clock = new Clock(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), default); Late.Evaluate(new Order(), clock); return clock.Asked;",
        """
        namespace Shop
        ruleset Late(order: Order) -> bool
        rule "late" when order.Due > now and order.Due < now + 1d then true
        rule "today" when date(order.Due) == today then true
        otherwise then false
        """,
        """
        namespace: Shop
        ---
        ruleset: Late
        inputs: { order: Order }
        output: bool
        rules:
          - { rule: late, when: order.Due > now and order.Due < now + 1d, then: true }
          - { rule: today, when: date(order.Due) == today, then: true }
        otherwise: { then: false }
        """);

    [Fact]
    public void An_input_of_that_name_comes_first() => Modules.Give(
        "2020", Clock,
        "return Year.Evaluate(new DateOnly(2020, 1, 1));",
        """
        namespace Shop
        ruleset Year(today: date) -> string
          otherwise then "{today.Year}"
        """,
        """
        namespace: Shop
        ---
        ruleset: Year
        inputs: { today: date }
        output: string
        rules: [{ rule: it, then: "{today.Year}" }]
        otherwise: { then: "{today.Year}" }
        """);

    [Fact]
    public void A_rule_set_that_another_calls_sees_the_same_moment() => Modules.Give(
        true, Clock,
        "return Outer.Evaluate(new Order(), new Clock(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), default));",
        """
        namespace Shop
        ruleset Inner(order: Order) -> datetime
          otherwise then now
        ruleset Outer(order: Order) -> bool
          otherwise then Inner(order) == now
        """,
        """
        namespace: Shop
        ---
        ruleset: Inner
        inputs: { order: Order }
        output: datetime
        rules: [{ rule: it, then: now }]
        otherwise: { then: now }
        ---
        ruleset: Outer
        inputs: { order: Order }
        output: bool
        rules: [{ rule: it, then: Inner(order) == now }]
        otherwise: { then: false }
        """);
}
