using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using JiraSandbox.Api;

namespace JiraSandbox.Faults;

/// <summary>Lets another process plan faults: <c>POST /sandbox/faults</c> with one, <c>DELETE</c> for none, <c>PUT /sandbox/index-lag/{milliseconds}</c>.</summary>
internal sealed class FaultEndpoints(FaultPlan plan)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/faults", AddAsync);
        routes.MapDelete("/sandbox/faults", Clear);
        routes.MapPut("/sandbox/index-lag/{milliseconds:int:min(0)}", SetIndexLag);
    }

    private async Task AddAsync(HttpContext context)
    {
        try
        {
            plan.Add((await Answer.ReadObjectAsync(context)).Deserialize<Fault>(Json)!);
        }
        catch (JsonException error)
        {
            throw JiraRefusal.Query($"A fault has kind, operation, times, retryAfter and delay: {error.Message}");
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private Task Clear(HttpContext context)
    {
        plan.Clear();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task SetIndexLag(HttpContext context)
    {
        plan.IndexLag = TimeSpan.FromMilliseconds(int.Parse((string)context.Request.RouteValues["milliseconds"]!, CultureInfo.InvariantCulture));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
