using System.Collections.Immutable;
using System.Globalization;

namespace JiraSandbox.Issues;

/// <summary>An issue as it stood at one moment.</summary>
/// <param name="Id">Never changes.</param>
/// <param name="Board">The key of its project.</param>
/// <param name="Number">Its number in the project.</param>
/// <param name="Type">The name of its type.</param>
/// <param name="Summary">One line.</param>
/// <param name="Description">An Atlassian document as JSON text; null for none.</param>
/// <param name="Labels">In the order in which they were given.</param>
/// <param name="Status">The name of its status.</param>
/// <param name="Resolution">Why it is over; null while it is not.</param>
/// <param name="Priority">The name of its priority.</param>
/// <param name="Assignee">An account id; null for nobody.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Updated">When it last changed.</param>
public sealed record Issue(
    long Id, string Board, int Number, string Type, string Summary, string? Description, ImmutableArray<string> Labels, string Status,
    string? Resolution, string Priority, string? Assignee, DateTimeOffset Created, DateTimeOffset Updated)
{
    /// <summary>What people call it, e.g. <c>PAY-12</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Board}-{Number}");
}
