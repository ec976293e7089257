using System.Collections.Immutable;

namespace JiraSandbox.Boards;

/// <summary>Somebody who can have an issue assigned.</summary>
/// <param name="AccountId">By which Jira names people; never an address.</param>
/// <param name="DisplayName">What the board shows.</param>
public sealed record SandboxUser(string AccountId, string DisplayName)
{
    /// <summary>Somebody for each of <see cref="Board.Defaults"/>.</summary>
    public static ImmutableArray<SandboxUser> Defaults { get; } =
    [
        new("5b10a2844c20165700ede21a", "Ada Pay"),
        new("5b10a2844c20165700ede21b", "Bo Platform"),
        new("5b10a2844c20165700ede21c", "Chi Data"),
    ];
}
