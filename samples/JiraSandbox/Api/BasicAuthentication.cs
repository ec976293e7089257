using System.Security.Cryptography;
using System.Text;

namespace JiraSandbox.Api;

/// <summary>Lets a request pass only with <c>Basic email:token</c>.</summary>
internal sealed class BasicAuthentication(RequestDelegate next, string email, string token)
{
    private readonly byte[] _expected = Encoding.UTF8.GetBytes($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:{token}"))}");

    public Task InvokeAsync(HttpContext context)
    {
        // As on the real one, anybody may ask a server what it is; the page is for whoever sits here.
        if (context.Request.Path == "/" || OperationOf(context) == JiraOperation.ServerInfo || IsKnown(context.Request.Headers.Authorization.ToString()))
            return next(context);
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"JiraSandbox\"";
        context.Response.Headers["X-Seraph-LoginReason"] = "AUTHENTICATED_FAILED";
        throw JiraRefusal.Of(StatusCodes.Status401Unauthorized, "Client must be authenticated to access this resource.");
    }

    private static JiraOperation? OperationOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<OperationMetadata>()?.Operation;

    private bool IsKnown(string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), _expected);
}
