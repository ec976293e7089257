using FinOps;

namespace RulesDsl.FinOps.Tests.Sample;

/// <summary>What cannot be done is said before anything is.</summary>
public sealed class SampleArgumentsTests
{
    [Theory]
    [InlineData("'--dta' is no option", "--dta", "x")]
    [InlineData("--data lacks its value", "--data")]
    [InlineData("--data is given twice", "--data", "a", "--data", "b")]
    [InlineData("--resources 'many' is no number from 1 to 1000000", "--resources", "many")]
    [InlineData("--months '0' is no number from 1 to 120", "--months", "0")]
    [InlineData("--focus: there is no file /nowhere/costs.csv", "--focus", "/nowhere/costs.csv")]
    [InlineData("--inventory: there is no directory /nowhere/inventory", "--inventory", "/nowhere/inventory")]
    [InlineData("--jira and --email go together", "--jira", "https://example.atlassian.net")]
    [InlineData("--jira 'jira' is no address such as https://example.atlassian.net/", "--jira", "jira", "--email", "a@example.com")]
    [InlineData("--jira 'http://jira.example.com' would send the account's token in the clear; only https is taken from another machine", "--jira", "http://jira.example.com", "--email", "a@example.com")]
    [InlineData("--jira takes an address without user, query or fragment, such as https://example.atlassian.net/", "--jira", "https://me:secret@example.atlassian.net/", "--email", "a@example.com")]
    [InlineData("--email is empty; it names the account", "--jira", "https://example.atlassian.net", "--email", " ")]
    [InlineData("--data is empty; it names a folder", "--data", "")]
    public void A_mistake_is_named(string message, params string[] args) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => SampleArguments.Parse(args)).Message);

    [Fact]
    public void Nothing_given_is_two_months_of_a_generated_estate()
    {
        Assert.Equal(new SampleArguments { Resources = 5_000, Months = 2 }, SampleArguments.Parse([]));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_is_no_mistake(string asked) => Assert.True(SampleArguments.AsksForHelp([asked]));

    [Fact]
    public void An_address_gets_its_slash()
    {
        var arguments = SampleArguments.Parse(["--jira", "https://example.atlassian.net", "--email", "a@example.com", "--settle", "9"]);

        Assert.Equal(new Uri("https://example.atlassian.net/"), arguments.Jira);
        Assert.Equal(TimeSpan.FromSeconds(9), arguments.Settle);
    }
}
