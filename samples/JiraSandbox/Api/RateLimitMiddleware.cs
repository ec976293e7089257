using System.Globalization;
using JiraSandbox.Faults;

namespace JiraSandbox.Api;

/// <summary>Answers 429 to what exceeds the number of requests that a window allows, and says when the next window begins.</summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, FaultPlan faults, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _windowEnd;
    private int _served;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OperationMetadata>() is null || faults.RateLimit is not { } limit || Admit(limit) is not { } wait)
            return next(context);
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Limit"] = limit.Requests.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Remaining"] = "0";
        throw JiraRefusal.Of(StatusCodes.Status429TooManyRequests, "Rate limit exceeded.");
    }

    // How long to wait; null where the request may be served.
    private TimeSpan? Admit(RateLimit limit)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now >= _windowEnd)
            {
                _windowEnd = now + limit.Window;
                _served = 0;
            }

            return ++_served <= limit.Requests ? null : _windowEnd - now;
        }
    }
}
