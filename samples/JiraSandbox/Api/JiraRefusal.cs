namespace JiraSandbox.Api;

/// <summary>A request that Jira would refuse, with the status and the two parts of its error body.</summary>
internal sealed class JiraRefusal(int status, IReadOnlyList<string> messages, IReadOnlyDictionary<string, string> errors)
    : Exception(string.Join(' ', [.. messages, .. errors.Values]))
{
    public int Status => status;

    public IReadOnlyList<string> Messages => messages;

    public IReadOnlyDictionary<string, string> Errors => errors;

    public static JiraRefusal Query(string message) => Of(StatusCodes.Status400BadRequest, message);

    public static JiraRefusal Of(int status, string message) => new(status, [message], new Dictionary<string, string>());

    public static JiraRefusal Fields(IReadOnlyDictionary<string, string> errors) => new(StatusCodes.Status400BadRequest, [], errors);

    public static JiraRefusal NoSuchIssue() =>
        Of(StatusCodes.Status404NotFound, "Issue does not exist or you do not have permission to see it.");
}
