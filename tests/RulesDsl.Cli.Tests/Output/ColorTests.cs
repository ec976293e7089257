namespace RulesDsl.Cli.Tests.Output;

public sealed class ColorTests
{
    [Theory]
    [InlineData(true, false, null, "xterm-256color")]
    [InlineData(true, false, "", "xterm-256color")]
    [InlineData(false, true, null, "xterm-256color")]
    [InlineData(false, false, "1", "xterm-256color")]
    [InlineData(false, false, null, "dumb")]
    public void Colors_are_for_terminals_whose_user_wants_them(bool expected, bool isRedirected, string? noColor, string terminal) =>
        Assert.Equal(expected, ToolContext.TakesColors(isRedirected, name => name switch { "NO_COLOR" => noColor, "TERM" => terminal, _ => null }));
}
