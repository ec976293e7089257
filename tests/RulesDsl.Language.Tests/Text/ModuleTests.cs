using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Text;

public sealed class ModuleTests
{
    private const string Pricing = """
        # pricing.rules
        namespace Shop.Pricing
        using Shop

        # The best discount that an order can get.
        ruleset Discounts(order: Order, now: DateTimeOffset) -> Discount
          hit first

        rule "gold customer, big order"  [tags: loyalty]
          when order.Customer.Tier is Gold
           and order.Total >= 1000
          then Percent = 15
               Reason  = "gold customer, {order.Total} in one order"

        rule "birthday"  [from: 2026-01-01, to: 2026-12-31]
          when order.Customer.BirthDate is not null
           and order.Customer.BirthDate.Month == now.Month
          then Percent = 10, Reason = "happy birthday, {order.Customer.Name}"

        otherwise
          then Percent = 0, Reason = "no discount"

        test "gold customer"
          given order = { Total: 1200, Customer: { Tier: Gold, Name: "Ada" } }
                now   = 2026-05-01T10:00Z
          expect Percent = 15
        """;

    [Fact]
    public void The_first_look_of_the_language_is_read()
    {
        var module = Parsing.Module(Pricing);
        Assert.Equal("Shop.Pricing", module.Namespace?.Text);
        Assert.Equal(["Shop"], module.Usings.Select(line => line.Namespace.Text));

        var set = Assert.IsType<RulesetSyntax>(Assert.Single(module.Declarations));
        Assert.Equal("Discounts", set.Name.Text);
        Assert.Equal(["order: Order", "now: DateTimeOffset"], set.Inputs.Select(input => $"{input.Name.Text}: {ExpressionPrinter.Print(input.Type)}"));
        Assert.Equal("Discount", ExpressionPrinter.Print(set.Output));
        Assert.Equal(HitPolicy.First, set.Hit?.Policy);
        Assert.False(set.IsComplete);
        Assert.Equal(["gold customer, big order", "birthday"], set.Rules.Select(rule => rule.Name.Text));
        Assert.Equal("<And: <order.Customer.Tier is Gold>, <order.Total GreaterOrEqual 1000>>", ExpressionPrinter.Print(set.Rules[0].When));
        Assert.Equal(["Percent = 15", "Reason = \"gold customer, ⟨order.Total⟩ in one order\""], Members(set.Rules[0].Then));
        Assert.Equal(["tags: loyalty"], set.Rules[0].Attributes.Select(Print));
        Assert.Equal(["from: 2026-01-01", "to: 2026-12-31"], set.Rules[1].Attributes.Select(Print));
        Assert.Equal(["Percent = 0", "Reason = \"no discount\""], Members(set.Otherwise!.Then));

        var test = Assert.Single(set.Tests);
        Assert.Equal("gold customer", test.Name.Text);
        Assert.Equal(
            ["order = {Total: 1200, Customer: {Tier: Gold, Name: \"Ada\"}}", "now = datetime 2026-05-01T10:00Z"],
            test.Given.Select(Print));
        Assert.Equal(["Percent = 15"], Assert.IsType<ExpectMembersSyntax>(test.Expect).Members.Select(Print));
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n", "\uFEFF")]
    public void Line_ends_and_a_byte_order_mark_change_nothing(string lineEnd, string mark)
    {
        var module = Parsing.Module(mark + Pricing.ReplaceLineEndings(lineEnd));
        var set = Assert.IsType<RulesetSyntax>(Assert.Single(module.Declarations));
        Assert.Equal(2, set.Rules.Count);
        Assert.Equal(new SourcePosition(13, 18), Assert.IsType<OutputSyntax>(set.Rules[0].Then).Assignments[1].Value.Span.From);
        Assert.Equal(10, set.Rules[0].When!.Span.From.Line);
    }

    [Fact]
    public void Facts_and_enums_have_fields_and_members_on_one_line_or_several()
    {
        var module = Parsing.Module("""
            enum Severity { Low, Medium, High }
            fact Recommendation {
              id: long,
              rule: string,
              severity: Severity,
              tags: map<string, int[]>?,
              seen: datetime?[],
            }
            """);
        var severity = Assert.IsType<EnumSyntax>(module.Declarations[0]);
        Assert.Equal(["Low", "Medium", "High"], severity.Members.Select(member => member.Text));
        var fact = Assert.IsType<FactSyntax>(module.Declarations[1]);
        Assert.Equal(
            ["id: long", "rule: string", "severity: Severity", "tags: (map<string, (int)[]>)?", "seen: ((datetime)?)[]"],
            fact.Fields.Select(field => $"{field.Name.Text}: {ExpressionPrinter.Print(field.Type)}"));
    }

    [Fact]
    public void A_table_has_tests_and_outputs_in_its_cells()
    {
        var table = Parsing.Declaration<TableSyntax>("""
            table ShippingFee(order: Order) -> decimal
              hit unique
              complete
              let heavy = order.Weight > 10
              | order.Weight | order.Country      | name | => fee |
              | <= 1         | "SE", "NO"         | a b  |   4.90 |
              | 1 <.. 10     | not("SE", "NO")    | "c"  |   9.90 |
              | > 10         | -                  | d    |  if order.Express then 90 else 60 |
              | not null     | starts with "S"    | e    |  0 |
              | is not null  | between a and b    | f    |  1 |
              | not between 1 and 2 | in ["SE"]   | g    |  2 |

            otherwise then 1
            """);
        Assert.Equal(HitPolicy.Unique, table.Hit?.Policy);
        Assert.True(table.IsComplete);
        Assert.Equal("heavy", Assert.Single(table.Lets).Name.Text);
        Assert.Equal(["order.Weight", "order.Country", "@name", "=> fee"], table.Columns.Select(Print));
        Assert.Equal(
            [
                "LessOrEqual 1 / \"SE\" | \"NO\" / 'a b' / 4.90",
                "]1 .. 10] / not(\"SE\", \"NO\") / 'c' / 9.90",
                "Greater 10 / any / 'd' / <if order.Express then 90 else 60>",
                "not(null) / StartsWith \"S\" / 'e' / 0",
                "not(null) / [a .. b] / 'f' / 1",
                "not([1 .. 2]) / [\"SE\"] / 'g' / 2",
            ],
            table.Rows.Select(row => string.Join(" / ", row.Cells.Select(Print))));
        Assert.IsType<ValueSyntax>(table.Otherwise?.Then);
    }

    [Fact]
    public void A_graph_has_triggers_a_schedule_and_jobs()
    {
        var graph = Parsing.Declaration<GraphSyntax>("""
            graph FinOpsSync(request: SyncRequest)
              triggers every "0 6 * * 1", on Recommendations when severity is High
              schedule waves

            job billing   -> BillingBatch        retry 5 times backoff 2s..2m, timeout 10m
            job inventory -> Inventory           retry 5 times backoff 2s
            job recommend(billing, inventory) -> Recommendation[]
            job ticket(rec) -> Ticket
              for each rec in recommend by rec.Id, at most 8 at once
              when Routing(rec).Board is not null
            job total(ticket) -> decimal = sum(t in ticket : t.Saving)
            job report(ticket)  needs recommend, billing, timeout 1h run none failed
            job approve
              signal Approval? within 2d,
              otherwise skip
              undo withdraw, concurrency boards 4
            job wait signal Shop.Go within 90s otherwise fail, run always
            job open signal Approval[], needs wait
            """);
        Assert.Equal("request", Assert.Single(graph.Inputs).Name.Text);
        Assert.Equal("0 6 * * 1", Assert.IsType<CronTriggerSyntax>(graph.Triggers[0]).Expression.Text);
        var trigger = Assert.IsType<RuleTriggerSyntax>(graph.Triggers[1]);
        Assert.Equal("Recommendations when <severity is High>", $"{trigger.Decision.Text} when {ExpressionPrinter.Print(trigger.When)}");
        Assert.Equal(GraphSchedule.Waves, graph.Schedule?.Schedule);
        Assert.Equal(["billing", "inventory", "recommend", "ticket", "total", "report", "approve", "wait", "open"], graph.Jobs.Select(job => job.Name.Text));

        var (billing, recommend, ticket, report) = (graph.Jobs[0], graph.Jobs[2], graph.Jobs[3], graph.Jobs[5]);
        Assert.Equal("5 2s 2m", $"{billing.Retry?.Times.Text} {billing.Retry?.BackoffFrom?.Text} {billing.Retry?.BackoffTo?.Text}");
        Assert.Equal("10m", billing.Timeout?.Text);
        Assert.Null(graph.Jobs[1].Retry?.BackoffTo);
        Assert.Equal(["billing", "inventory"], recommend.Parameters.Select(parameter => parameter.Text));
        Assert.Equal("(Recommendation)[]", ExpressionPrinter.Print(recommend.Output));
        Assert.Equal("rec in recommend by rec.Id at most 8", $"{ticket.ForEach!.Binder.Text} in {ExpressionPrinter.Print(ticket.ForEach.Source)} by {ExpressionPrinter.Print(ticket.ForEach.Key)} at most {ticket.ForEach.AtMost?.Text}");
        Assert.Equal("<Routing(rec).Board is not null>", ExpressionPrinter.Print(ticket.When));
        Assert.Equal("Sum(t in ticket, ∅, t.Saving)", ExpressionPrinter.Print(graph.Jobs[4].Body));
        Assert.Equal(["recommend", "billing"], report.Needs.Select(need => need.Text));
        Assert.Equal(RunCondition.NoneFailed, report.Run?.Condition);

        var (approve, wait, open) = (graph.Jobs[6], graph.Jobs[7], graph.Jobs[8]);
        Assert.Equal("(Approval)? 2d Skip", $"{ExpressionPrinter.Print(approve.Signal?.Payload)} {approve.Signal?.Within?.Text} {approve.Signal?.Otherwise?.Timeout}");
        Assert.Equal("withdraw", approve.Undo?.Text);
        Assert.Equal("boards 4", $"{approve.Concurrency?.Name.Text} {approve.Concurrency?.AtMost.Text}");
        Assert.Equal("Shop.Go 90s Fail", $"{ExpressionPrinter.Print(wait.Signal?.Payload)} {wait.Signal?.Within?.Text} {wait.Signal?.Otherwise?.Timeout}");
        Assert.Equal(RunCondition.Always, wait.Run?.Condition);
        Assert.Equal("(Approval)[]  ", $"{ExpressionPrinter.Print(open.Signal?.Payload)} {open.Signal?.Within?.Text} {open.Signal?.Otherwise?.Timeout}");
        Assert.Equal(["wait"], open.Needs.Select(need => need.Text));
    }

    [Fact]
    public void Attributes_keep_their_values_as_written_and_read_them()
    {
        var set = Parsing.Declaration<RulesetSyntax>("""
            ruleset R(a: A) -> int
            rule "x" [tags: cost-saving eu "two words" "a{b" "c}d{e}", priority: 5, enabled: false, id: X1, description: "all {of} \"it\", really", allow: RDSL0305]
              then 1
            """);
        var attributes = Assert.Single(set.Rules).Attributes;
        Assert.Equal(
            ["tags: cost-saving eu two words a{b c}d{e}", "priority: 5", "enabled: false", "id: X1", "description: all {of} \"it\", really", "allow: RDSL0305"],
            attributes.Select(Print));
        Assert.Equal(["cost-saving", "eu", "two", "words", "a{b", "c}d{e}"], attributes[0].Values.Select(value => value.Text));
        Assert.IsType<NumberSyntax>(attributes[1].Values[0].Expression);
        Assert.IsType<BooleanSyntax>(attributes[2].Values[0].Expression);
    }

    [Fact]
    public void A_rule_may_give_members_a_value_or_nothing()
    {
        var set = Parsing.Declaration<RulesetSyntax>("""
            ruleset R(a: A) -> decimal
              let b = a.B
            rule "members" when a.C then when = 1, is = b stop = 2
            rule "value" then 15%
            rule "nothing" when stop is stop then stop
            rule 'uses {braces} and "quotes"' then b
            test "none" expect none
            test "error" expect error
            test "value" given a = { B: [{ C: 1 }, {}] } expect 15%
            test "list" expect [1, 2]
            test "rule" expect rule "uses {braces}"
            """);
        Assert.Equal(["when = 1", "is = b", "stop = 2"], Members(set.Rules[0].Then));
        Assert.Equal("15%", ExpressionPrinter.Print(Assert.IsType<ValueSyntax>(set.Rules[1].Then).Value));
        Assert.IsType<StopSyntax>(set.Rules[2].Then);
        Assert.Equal("uses {braces} and \"quotes\"", set.Rules[3].Name.Text);
        Assert.IsType<ExpectNoneSyntax>(set.Tests[0].Expect);
        Assert.IsType<ExpectErrorSyntax>(set.Tests[1].Expect);
        Assert.Equal("a = {B: [{C: 1}, {}]}", Print(Assert.Single(set.Tests[2].Given)));
        Assert.Equal("[1, 2]", ExpressionPrinter.Print(Assert.IsType<ExpectValueSyntax>(set.Tests[3].Expect).Value));
        Assert.Equal("uses {braces}", Assert.IsType<ExpectRuleSyntax>(set.Tests[4].Expect).Rule.Text);
    }

    [Fact]
    public void The_head_of_a_file_may_ask_for_strictness_and_silence()
    {
        var module = Parsing.Module("nullable strict\nusing A, B.C\nallow RDSL0305, RDSL0307\nallow RDSL0306");
        Assert.True(module.NullableStrict);
        Assert.Equal(["A", "B.C"], module.Usings.Select(used => used.Namespace.Text));
        Assert.Equal(["RDSL0305", "RDSL0307", "RDSL0306"], module.Allows.Select(allow => allow.Id));
    }

    private static IEnumerable<string> Members(ThenSyntax then) => Assert.IsType<OutputSyntax>(then).Assignments.Select(Print);

    private static string Print(AssignmentSyntax it) => $"{it.Name.Text} = {ExpressionPrinter.Print(it.Value)}";

    private static string Print(AttributeSyntax it) => $"{it.Name.Text}: {string.Join(" ", it.Values.Select(value => value.Text))}";

    private static string Print(ColumnSyntax column) => column switch
    {
        ConditionColumnSyntax it => ExpressionPrinter.Print(it.Subject),
        OutputColumnSyntax it => $"=> {it.Name.Text}",
        AttributeColumnSyntax it => $"@{it.Name.Text}",
        _ => throw new InvalidOperationException($"No way to print {column.GetType().Name}."),
    };

    private static string Print(CellSyntax cell) => cell switch
    {
        TestCellSyntax it => ExpressionPrinter.Print(it.Test),
        OutputCellSyntax it => ExpressionPrinter.Print(it.Value),
        AttributeCellSyntax it => $"'{it.Value.Text}'",
        _ => throw new InvalidOperationException($"No way to print {cell.GetType().Name}."),
    };
}
