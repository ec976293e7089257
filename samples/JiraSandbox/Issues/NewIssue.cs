using System.Collections.Immutable;
using JiraSandbox.Boards;

namespace JiraSandbox.Issues;

/// <summary>A create request that has passed every check.</summary>
internal sealed record NewIssue(
    Board Board, string Type, string Summary, string? Description, ImmutableArray<string> Labels, string Priority, string? Assignee);
