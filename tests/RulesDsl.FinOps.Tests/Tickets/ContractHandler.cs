namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>
/// Checks each exchange that passes, our client's request as well as the sandbox's answer. An answer that a fault has spoiled is let
/// through: it is meant to be wrong.
/// </summary>
internal sealed class ContractHandler(JiraContract contract) : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>How many exchanges passed and were right.</summary>
    public int Checked { get; private set; }

    public bool AnswersAreSpoiled { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (method, url) = (request.Method.Method, request.RequestUri!);
        var sent = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        Require($"the request {method} {url}", contract.CheckRequest(method, url, request.Content?.Headers.ContentType?.MediaType, sent));

        var response = await base.SendAsync(request, cancellationToken);
        if (AnswersAreSpoiled)
            return response;
        var answered = await response.Content.ReadAsStringAsync(cancellationToken);
        Require(
            $"the answer {(int)response.StatusCode} to {method} {url}",
            contract.CheckAnswer(method, url, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, answered));
        Checked++;
        return response;
    }

    private static void Require(string exchange, IReadOnlyList<string> mistakes)
    {
        if (mistakes.Count > 0)
            throw new ContractException(exchange, mistakes);
    }
}
