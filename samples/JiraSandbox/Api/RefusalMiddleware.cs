namespace JiraSandbox.Api;

/// <summary>Answers a refusal, wherever in the request it was found.</summary>
internal sealed class RefusalMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (JiraRefusal refusal)
        {
            await Answer.WriteAsync(context, refusal);
        }
    }
}
