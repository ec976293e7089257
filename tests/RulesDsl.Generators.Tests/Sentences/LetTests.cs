namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: <c>let</c>, and calls that go in a circle.</summary>
public class LetTests
{
    private const string Counter = """
        namespace Shop
        {
            public class Order { public int Total { get; init; } }
            public static class Counter
            {
                public static int Calls;
                [RulesDsl.Decisions.RuleFunction] public static int Costly(int number) { Calls++; return number; }
                [RulesDsl.Decisions.RuleFunction] public static int? Nothing(int number) { Calls++; return null; }
            }
        }
        """;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 1)]
    [InlineData(500, 1)]
    public void A_let_is_evaluated_at_most_once_per_evaluation_and_only_if_needed(int total, int calls) => Modules.Give(
        calls, Counter,
        $"Counter.Calls = 0; Size.Evaluate(new Order {{ Total = {total} }}); return Counter.Calls;",
        """
        namespace Shop
        ruleset Size(order: Order) -> string
          let cost = Costly(order.Total)
          let twice = cost * 2
        rule "nothing" when order.Total == 0 then "none"
        rule "large" when cost > 100 or twice > 200 then "large {cost}"
        rule "small" when cost > 1 and twice < 50 and cost < 50 then "small {cost} {twice}"
        otherwise then "middle {cost}"
        """,
        """
        namespace: Shop
        ---
        ruleset: Size
        inputs: { order: Order }
        output: string
        let: { cost: Costly(order.Total), twice: cost * 2 }
        rules:
          - { rule: nothing, when: order.Total == 0, then: none }
          - { rule: large, when: cost > 100 or twice > 200, then: "large {cost}" }
          - { rule: small, when: cost > 1 and twice < 50 and cost < 50, then: "small {cost} {twice}" }
        otherwise: { then: "middle {cost}" }
        """);

    [Fact]
    public void A_let_that_is_null_is_not_evaluated_again() => Modules.Give(
        1, Counter,
        "Counter.Calls = 0; Size.Evaluate(new Order()); return Counter.Calls;",
        """
        namespace Shop
        ruleset Size(order: Order) -> bool
          let cost = Nothing(order.Total)
        rule "a" when cost is not null then true
        rule "b" when cost == 1 then true
        otherwise then cost is null
        """,
        """
        namespace: Shop
        ---
        ruleset: Size
        inputs: { order: Order }
        output: bool
        let: { cost: Nothing(order.Total) }
        rules:
          - { rule: a, when: cost is not null, then: true }
          - { rule: b, when: cost == 1, then: true }
        otherwise: { then: cost is null }
        """);

    [Fact]
    public void A_let_is_seen_by_elements_and_by_later_lets() => Modules.Give(
        9, Counter,
        "return Sum.Evaluate(new Order { Total = 2 });",
        """
        namespace Shop
        ruleset Sum(order: Order) -> int
          let base = order.Total + 1
          let all = sum(n in [1, 2] : n * base)
          otherwise then all
        """,
        """
        namespace: Shop
        ---
        ruleset: Sum
        inputs: { order: Order }
        output: int
        let: { base: order.Total + 1, all: "sum(n in [1, 2] : n * base)" }
        rules: [{ rule: it, then: all }]
        otherwise: { then: all }
        """);

    [Fact]
    public void Rule_sets_call_each_other_by_name() => Modules.Give(
        "big 7", Counter,
        "return Outer.Evaluate(new Order { Total = 7 });",
        """
        namespace Shop
        ruleset Outer(order: Order) -> string
          rule "it" when Inner(order) is "big" then "{inner(order)} {order.Total}"
          otherwise then "none"
        ruleset Inner(order: Order) -> string
          rule "it" when order.Total > 5 then "big"
        """,
        """
        namespace: Shop
        ---
        ruleset: Outer
        inputs: { order: Order }
        output: string
        rules: [{ rule: it, when: Inner(order) is "big", then: "{inner(order)} {order.Total}" }]
        otherwise: { then: none }
        ---
        ruleset: Inner
        inputs: { order: Order }
        output: string
        rules: [{ rule: it, when: order.Total > 5, then: big }]
        """);

    [Fact]
    public void A_circle_of_calls_is_an_error() => Modules.Say(
        Counter,
        """
        namespace Shop
        ruleset A(order: Order) -> bool
          otherwise then B(order)
        ruleset B(order: Order) -> bool
          otherwise then not A(order)
        """,
        """
        namespace: Shop
        ---
        ruleset: A
        inputs: { order: Order }
        output: bool
        rules: [{ rule: it, when: order.Total > 0, then: B(order) }]
        otherwise: { then: false }
        ---
        ruleset: B
        inputs: { order: Order }
        output: bool
        rules: [{ rule: it, when: order.Total > 0, then: not A(order) }]
        otherwise: { then: false }
        """,
        "Error RDSL0316: This would never end, because it calls itself: A → B → A. Take one of the calls out.",
        "Error RDSL0316: This would never end, because it calls itself: B → A → B. Take one of the calls out.");
}
