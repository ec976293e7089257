namespace JiraSandbox.Api;

/// <summary>Marks an endpoint as one of Jira's operations: it is counted by the rate limit and can have faults.</summary>
internal sealed record OperationMetadata(JiraOperation Operation);
