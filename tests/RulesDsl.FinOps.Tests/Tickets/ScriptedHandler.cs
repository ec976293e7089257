namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>Answers every request alike, with what no sandbox would say.</summary>
internal sealed class ScriptedHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
}
