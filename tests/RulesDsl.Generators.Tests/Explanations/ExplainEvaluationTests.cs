namespace RulesDsl.Generators.Tests.Explanations;

/// <summary>An explanation works out what the evaluation works out, and nothing else.</summary>
public sealed class ExplainEvaluationTests
{
    [Fact]
    public void Functions_are_called_as_often_as_by_the_evaluation() => Assert.Equal(
        "IsLarge(2000), Tax(2000) | IsLarge(2000), Tax(2000)|IsLarge(1) | IsLarge(1)|Tax(order.Total) is 500",
        Shop.Run("""
            string Calls(Action run) { Shop.Calls.Made.Clear(); run(); return string.Join(", ", Shop.Calls.Made); }
            string Both(Order order) => $"{Calls(() => Test.Evaluate(order))} | {Calls(() => Test.Explain(order).ToString(ExplanationDetail.Everything))}";
            return $"{Both(new(2000))}|{Both(new(1))}|{Test.Explain(new(2000)).Rules[0].Condition!.Conditions[1].Operands[0]}";
            """, """
        ruleset Test(order: Order) -> int
        let tax = Tax(order.Total)
        rule "it"
          when IsLarge(order.Total) and Tax(order.Total) > 1
          then 1

        rule "never reached"
          when order.Express and tax > 1
          then 2

        """));

    [Fact]
    public void Where_an_evaluation_fails_the_explanation_shows_where_and_what() => Assert.Equal("""
        Test: fails. Rule "shares" cannot be evaluated: Attempted to divide by zero, at line 7, column 34 of shop.rules, where order.Total = 250, order.Boxes = 0.
        ✗ first: order.Express
        ! shares: fails: Rule "shares" cannot be evaluated: Attempted to divide by zero, at line 7, column 34 of shop.rules, where order.Total = 250, order.Boxes = 0.
            ✓ order.Country is "SE"  (order.Country is "SE")
            ! order.Total / order.Boxes > 3  (order.Total is 250, order.Boxes is 0)
            · order.Express
        · 2 more rules were not tried

        "shares" fails at order.Total / order.Boxes > 3 (order.Total is 250, order.Boxes is 0): Rule "shares" cannot be evaluated: Attempted to divide by zero, at line 7, column 34 of shop.rules, where order.Total = 250, order.Boxes = 0.
        """, Shop.Run("""return Test.Explain(new(250)) + "\n" + Test.Explain(new(250)).WhyNot("shares");""", """
        ruleset Test(order: Order) -> int
        rule "first"
          when order.Express
          then 1
        rule "shares"
          when (order.Country is "SE" or order.Express) and order.Total / order.Boxes > 3 and order.Express
          then 2
        rule "more"
          then 3
        otherwise
          then 4

        """.Replace("(order.Country is \"SE\" or order.Express) and", "order.Country is \"SE\" and", StringComparison.Ordinal)));

    [Fact]
    public void An_alternative_that_nobody_asked_for_is_not_blamed_for_what_fails_behind_it() => Assert.Equal(
        "Failed: True NotEvaluated Failed NotEvaluated",
        Shop.Run("""
            var all = Test.Explain(new(250)).Rules[0].Condition!;
            var some = all.Conditions[0];
            return $"{all.Verdict}: {some.Conditions[0].Verdict} {some.Conditions[1].Verdict} {all.Conditions[1].Verdict} {all.Conditions[2].Verdict}";
            """, """
        ruleset Test(order: Order) -> int
        rule "shares"
          when (order.Country is "SE" or order.Express) and Fails(order.Total) and order.Express
          then 2

        """));

    [Fact]
    public void An_output_that_fails_is_the_rules_and_no_conditions_fault() => Assert.Equal(
        "Failed True|\"it\" fails: Rule \"it\" cannot be evaluated: Attempted to divide by zero, at line 5, column 8 of shop.rules, where order.Boxes = 0.",
        Shop.Run("""var it = Test.Explain(new(250)); return $"{it.Rules[0].Verdict} {it.Rules[0].Condition!.Verdict}|{it.WhyNot("it")}";""", """
        ruleset Test(order: Order) -> decimal
        rule "it"
          when order.Total > 1
          then 1 / order.Boxes

        """));

    [Fact]
    public void A_let_that_fails_is_told_by_its_name() => Assert.Equal(
        "share 3 Failed, let share was not asked for",
        Shop.Run("""
            var it = Test.Explain(new(250));
            var failure = (RuleEvaluationException)it.Failure!;
            return $"{failure.Rule} {failure.Line} {it.Rules[0].Condition!.Verdict}, {it.Lets[0]}";
            """, """
        ruleset Test(order: Order) -> int
        let share = order.Total / order.Boxes
        rule "it"
          when share > 1
          then 1

        """));

    [Fact]
    public void A_cancellation_is_none_to_explain() => Assert.Equal(
        "stopped",
        Shop.Run("""
            try { Test.Explain(new Stopping()); return "went on"; } catch (OperationCanceledException) { return "stopped"; }
            } public sealed class Stopping { public bool Is => throw new OperationCanceledException();
            """, """
        ruleset Test(it: Program.Stopping) -> int
        rule "it"
          when it.Is
          then 1

        """));

    [Fact]
    public void Clock_params_and_filter_are_those_of_the_evaluation() => Assert.Equal(
        "1|-|2|2 Matched|- FilteredOut NotMatched|limit is 9",
        Shop.Run("""
            var order = new Order(250);
            string Of(Explanation it) => it.HasResult ? $"{it.Result}" : "-";
            var filtered = Test.Explain(order, RuleFilter.Select("other"), Clock);
            var more = Test.With(p => p.Limit = 9).Explain(new(5), Clock);
            return $"{Of(Test.Explain(order, Clock))}|{Of(Test.Explain(new(5), Clock))}|{Of(Test.With(p => p.Limit = 300).Explain(order, Clock))}"
                + $"|{Of(Test.With(p => p.Limit = 300).Explain(order, RuleFilter.Select("other"), Clock))} {Test.With(p => p.Limit = 300).Explain(order, RuleFilter.Select("other"), Clock).Rules[1].Verdict}"
                + $"|{Of(filtered)} {filtered.Rules[0].Verdict} {filtered.Rules[1].Verdict}"
                + $"|{more.Rules[0].Condition!.Conditions[1].Operands[1]}";
            """, """
        param limit: decimal = 200
        ruleset Test(order: Order) -> int
        rule "may"  [tags: spring]
          when today.Month == 5 and order.Total > limit
          then 1

        rule "rest"  [tags: other]
          when limit == 300
          then 2

        """));
}
