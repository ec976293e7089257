namespace JiraSandbox.Boards;

/// <summary>A way from one status to another.</summary>
/// <param name="Id">Valid only for an issue that stands in <paramref name="From"/>.</param>
/// <param name="Name">What is written on the button.</param>
/// <param name="From">The name of the status that it leaves.</param>
/// <param name="To">The name of the status that it leads to.</param>
public sealed record Transition(string Id, string Name, string From, string To);
