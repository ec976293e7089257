using System.Collections.Immutable;

namespace JiraSandbox.Boards;

/// <summary>What an issue may be; the workflow is the same for all of them.</summary>
internal sealed record IssueType(string Id, string Name)
{
    public static ImmutableArray<IssueType> All { get; } = [new("10011", "Task"), new("10012", "Story"), new("10013", "Bug")];

    public static IssueType Of(string name) => All.First(type => type.Name == name);
}
