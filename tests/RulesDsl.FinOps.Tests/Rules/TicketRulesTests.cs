using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Rules;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Tests.Rules;

/// <summary>The rules between recommendations and tickets.</summary>
public sealed class TicketRulesTests
{
    private static readonly Recommendation Recommendation = new()
    {
        Kind = "delete", Resource = "vol-1", ResourceKind = "disk", Saving = 20m, Owner = "data-science", Severity = "high",
        Evidence = "nothing uses it", Rule = "unattached disk", Account = "1", Region = "eu-west-1",
    };

    [Theory]
    [InlineData("payments-ledger", "high", "PAY", "High")]
    [InlineData("payments-ledger", "low", "PAY", "Medium")]
    [InlineData("data-science", "high", "DATA", "High")]
    [InlineData("data-science", "medium", "DATA", "Medium")]
    [InlineData("platform-network", "high", "PLAT", "High")]
    [InlineData("", "low", "PLAT", "Medium")]
    public void A_recommendation_goes_to_the_board_of_its_owner(string owner, string severity, string board, string priority)
    {
        var route = Routing.Evaluate(Recommendation with { Owner = owner, Severity = severity });

        Assert.Equal((board, priority, null), (route.Board, route.Priority, route.Assignee));
    }

    [Fact]
    public void A_ticket_says_what_to_do_what_it_saves_and_why()
    {
        var text = TicketFields.Evaluate(Recommendation);

        Assert.Equal("delete disk vol-1: saves 20.00 USD a month", text.Summary);
        Assert.Equal(
            "nothing uses it\nEstimated saving: 20.00 USD a month.\nRule: unattached disk. Owner: data-science. Account: 1 eu-west-1.", text.Description);
        Assert.Contains("Owner: unknown.", TicketFields.Evaluate(Recommendation with { Owner = "" }).Description, StringComparison.Ordinal);
        Assert.Equal("delete disk vol-1", TicketFields.Evaluate(Recommendation with { Saving = 0 }).Summary);
    }

    [Theory]
    [InlineData("To Do", "new", null, TicketStatus.Created)]
    [InlineData("In Progress", "indeterminate", null, TicketStatus.Started)]
    [InlineData("Done", "done", "Done", TicketStatus.Closed)]
    [InlineData("Done", "done", null, TicketStatus.Closed)]
    [InlineData("Done", "done", "Won't Do", TicketStatus.Declined)]
    [InlineData("Won't do", "done", null, TicketStatus.Declined)]
    [InlineData("Won't do", "new", "Won't Do", TicketStatus.Created)]
    public void A_status_on_the_board_means_something_to_us(string status, string category, string? resolution, TicketStatus state) =>
        Assert.Equal(state, StatusMapping.Evaluate(new RemoteTicket("1", "PAY-1", status, category, resolution, default, [], "", null)));
}
