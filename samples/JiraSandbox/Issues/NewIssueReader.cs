using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using JiraSandbox.Api;
using JiraSandbox.Boards;

namespace JiraSandbox.Issues;

/// <summary>Reads a create request and refuses what Jira refuses, every wrong field at once.</summary>
internal sealed class NewIssueReader(ImmutableArray<Board> boards, ImmutableArray<SandboxUser> users)
{
    private const int SummaryLimit = 255;
    private const int LabelLimit = 255;

    private readonly Dictionary<string, string> _errors = [];

    public NewIssue Read(JsonObject request)
    {
        var fields = RequestJson.Object(request, "fields") ?? [];
        foreach (var (name, _) in fields)
        {
            if (name is not ("project" or "issuetype" or "summary" or "description" or "labels" or "priority" or "assignee"))
                _errors[name] = $"Field '{name}' cannot be set. It is not on the appropriate screen, or unknown.";
        }

        var board = ReadBoard(fields["project"]);
        var type = ReadType(fields["issuetype"]);
        var summary = ReadSummary(fields["summary"]);
        var description = ReadDescription(fields["description"]);
        var labels = ReadLabels(fields["labels"]);
        var priority = ReadPriority(fields["priority"]);
        var assignee = ReadAssignee(fields["assignee"]);
        return _errors.Count == 0
            ? new NewIssue(board!, type, summary, description, labels, priority, assignee)
            : throw JiraRefusal.Fields(_errors);
    }

    private Board? ReadBoard(JsonNode? field)
    {
        var board = boards.FirstOrDefault(board => board.Key == Member(field, "key") || board.Id == Member(field, "id"));
        if (board is null)
            _errors["project"] = "valid project is required";
        return board;
    }

    private string ReadType(JsonNode? field)
    {
        var type = IssueType.All.FirstOrDefault(type => type.Name == Member(field, "name") || type.Id == Member(field, "id"));
        if (type is null)
            _errors["issuetype"] = "Specify a valid issue type";
        return type?.Name ?? "";
    }

    private string ReadSummary(JsonNode? field)
    {
        var summary = Text(field)?.Trim() ?? "";
        if (field is not null && Text(field) is null)
            _errors["summary"] = "Operation value must be a string";
        else if (summary.Length == 0)
            _errors["summary"] = "You must specify a summary of the issue.";
        else if (summary.AsSpan().ContainsAny('\n', '\r'))
            _errors["summary"] = "The summary is invalid because it contains newline characters.";
        else if (summary.Length >= SummaryLimit)
            _errors["summary"] = "Summary must be less than 255 characters.";
        return summary;
    }

    private string? ReadDescription(JsonNode? field)
    {
        if (field is not null && AtlassianDocumentCheck.Find(field) is { } mistake)
            _errors["description"] = mistake;
        return field?.ToJsonString(PlainJson.Options);
    }

    private ImmutableArray<string> ReadLabels(JsonNode? field)
    {
        if (field is null)
            return [];
        if (field is not JsonArray array || array.Any(entry => Text(entry) is null))
        {
            _errors["labels"] = "The data was not an array of strings";
            return [];
        }

        var labels = array.Select(entry => Text(entry)!).Distinct().ToImmutableArray();
        if (labels.FirstOrDefault(label => label.Length == 0 || label.Any(char.IsWhiteSpace)) is { } blank)
            _errors["labels"] = $"The label '{blank}' contains spaces which is invalid.";
        else if (labels.FirstOrDefault(label => label.Length > LabelLimit) is { } tooLong)
            _errors["labels"] = $"The label '{tooLong}' exceeds the maximum length of {LabelLimit} characters.";
        return labels;
    }

    private string ReadPriority(JsonNode? field)
    {
        if (field is null)
            return Priority.Default;
        var priority = Priority.All.FirstOrDefault(priority => priority.Name == Member(field, "name") || priority.Id == Member(field, "id"));
        if (priority is null)
            _errors["priority"] = "The priority selected is invalid.";
        return priority?.Name ?? "";
    }

    private string? ReadAssignee(JsonNode? field)
    {
        if (field is null)
            return null;
        var account = Member(field, "accountId") ?? Member(field, "id") ?? "";
        if (users.Any(user => user.AccountId == account))
            return account;
        _errors["assignee"] = $"User '{account}' cannot be assigned issues.";
        return null;
    }

    private static string? Member(JsonNode? field, string name) => Text((field as JsonObject)?[name]);

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
