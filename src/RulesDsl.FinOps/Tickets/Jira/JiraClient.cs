using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>Sends one request and reads its answer, within a time and a length. Tells apart what was never sent from what may have been carried out.</summary>
internal sealed class JiraClient
{
    private readonly HttpClient _http;
    private readonly JiraOptions _options;
    private readonly TimeProvider _clock;
    private readonly AuthenticationHeaderValue _credentials;
    private readonly string[] _secrets;

    public JiraClient(HttpClient http, JiraOptions options, TimeProvider clock)
    {
        _http = http;
        _options = options;
        _clock = clock;
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Email}:{options.Token}"));
        _credentials = new AuthenticationHeaderValue("Basic", basic);
        _secrets = [basic, options.Token];
    }

    public async Task<JiraReply> SendAsync(HttpMethod method, string path, JsonObject? content, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(_options.RequestTimeout, _clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(_options.Site, path));
            request.Headers.Authorization = _credentials;
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            if (content is not null)
                request.Content = new StringContent(content.ToJsonString(AtlassianDocument.Json), Encoding.UTF8, "application/json");
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end.Token);
            if (await ReadAsync(response, end.Token) is not { } bytes)
                return new JiraReply.Lost($"answered {(int)response.StatusCode} with more than the {_options.LongestAnswer} bytes that are read");
            var body = JiraJson.Parse(bytes);
            return new JiraReply.Answered(new JiraAnswer(
                response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, OneLine.Of(Redact(JiraErrors.Read(body)), 500),
                RetryAfter(response), response.Headers.Date));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Our own time is over, or the client's that was handed in: either way nobody knows how far the request came.
            return new JiraReply.Lost($"did not answer within {_options.RequestTimeout.TotalSeconds:0.###} s");
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new JiraReply.NotSent($"could not be reached: {OneLine.Of(error.Message, 300)}");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return new JiraReply.Lost($"broke off: {OneLine.Of(error.Message, 300)}");
        }
    }

    // Null where the body is too long: the rest of it is never read.
    private async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken end)
    {
        await using var body = await response.Content.ReadAsStreamAsync(end);
        using var read = new MemoryStream();
        var part = new byte[1 << 14];
        while (await body.ReadAsync(part, end) is > 0 and var count)
        {
            if (read.Length + count > _options.LongestAnswer)
                return null;
            read.Write(part, 0, count);
        }

        return read.ToArray();
    }

    // What a server says is not ours: were it to repeat what it was sent, the token would end in a table and a report.
    private string Redact(string text)
    {
        foreach (var secret in _secrets)
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }

    // A date is measured by the answer's own clock, where it has one: ours may be wrong.
    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - (response.Headers.Date ?? _clock.GetUtcNow()),
            _ => (TimeSpan?)null,
        };
        return wait is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, _options.LongestRetryDelay.Ticks)) : null;
    }
}
