namespace JiraSandbox.Boards;

/// <summary>A status of a workflow, and a column of the board.</summary>
/// <param name="Id">As Jira numbers it; differs between boards even where the name does not.</param>
/// <param name="Name">Unique within its workflow.</param>
/// <param name="Category">What it amounts to.</param>
/// <param name="Resolution">The resolution that an issue gets by moving here, where the category is done.</param>
public sealed record Status(string Id, string Name, StatusCategory Category, string? Resolution = null);
