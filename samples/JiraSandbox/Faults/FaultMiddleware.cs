using System.Text;
using JiraSandbox.Api;

namespace JiraSandbox.Faults;

/// <summary>Lets the faults of the plan happen to the operations that they are meant for.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultPlan plan, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    private const int HugeBody = 64 << 20;

    public Task InvokeAsync(HttpContext context)
    {
        var operation = context.GetEndpoint()?.Metadata.GetMetadata<OperationMetadata>()?.Operation;
        return operation is { } known && plan.Take(known) is { } fault ? FailAsync(context, fault) : next(context);
    }

    private async Task FailAsync(HttpContext context, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.BadRequest:
                throw JiraRefusal.Query("The sandbox was told to refuse this request.");
            case FaultKind.Unauthorized:
                throw JiraRefusal.Of(StatusCodes.Status401Unauthorized, "Client must be authenticated to access this resource.");
            case FaultKind.TooManyRequests:
                if (fault.RetryAfter is { } retryAfter)
                    context.Response.Headers.RetryAfter = retryAfter;
                throw JiraRefusal.Of(StatusCodes.Status429TooManyRequests, "Rate limit exceeded.");
            case FaultKind.ErrorBefore:
                throw JiraRefusal.Of(StatusCodes.Status500InternalServerError, "Internal server error");
            case FaultKind.SilenceBefore:
                await HoldAsync(context, Timeout.InfiniteTimeSpan);
                break;
            default:
                await SpoilAsync(context, fault, await CarryOutAsync(context));
                break;
        }
    }

    // The request is carried out and its answer kept back: what the client sees of it is up to the fault.
    private async Task<byte[]> CarryOutAsync(HttpContext context)
    {
        var body = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        return kept.ToArray();
    }

    private async Task SpoilAsync(HttpContext context, Fault fault, byte[] answer)
    {
        switch (fault.Kind)
        {
            case FaultKind.ErrorAfter:
                throw JiraRefusal.Of(StatusCodes.Status500InternalServerError, "Internal server error");
            case FaultKind.SilenceAfter:
                await HoldAsync(context, Timeout.InfiniteTimeSpan);
                break;
            case FaultKind.Slow:
                await HoldAsync(context, fault.Delay);
                await context.Response.Body.WriteAsync(answer, context.RequestAborted);
                break;
            case FaultKind.Malformed:
                await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2), context.RequestAborted);
                break;
            case FaultKind.Html:
                context.Response.StatusCode = StatusCodes.Status200OK;
                context.Response.ContentType = "text/html;charset=UTF-8";
                await context.Response.WriteAsync("<!DOCTYPE html><html><body><h1>Log in</h1></body></html>", context.RequestAborted);
                break;
            case FaultKind.Huge:
                await WriteHugeAsync(context);
                break;
            case FaultKind.Disconnect:
                context.Response.ContentLength = answer.Length;
                await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                break;
            default:
                throw new InvalidOperationException($"the fault kind {fault.Kind} has no effect");
        }
    }

    private static async Task WriteHugeAsync(HttpContext context)
    {
        var line = Encoding.ASCII.GetBytes(new string(' ', 1 << 16));
        for (var written = 0; written < HugeBody && !context.RequestAborted.IsCancellationRequested; written += line.Length)
            await context.Response.Body.WriteAsync(line, context.RequestAborted);
    }

    // Until the time is over, the client gives up or the server stops.
    private async Task HoldAsync(HttpContext context, TimeSpan time)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await Task.Delay(time, clock, end.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }
}
