namespace JiraSandbox.Boards;

/// <summary>Jira's three categories, one of which every status has.</summary>
public enum StatusCategory
{
    /// <summary>Key <c>new</c>: nobody has begun.</summary>
    New,

    /// <summary>Key <c>indeterminate</c>: somebody is at it.</summary>
    Indeterminate,

    /// <summary>Key <c>done</c>: over, and so the issue has a resolution.</summary>
    Done,
}
