namespace RulesDsl.Language.Formatting.Comments;

/// <summary>Where a comment stands, seen from the node that it belongs to.</summary>
internal enum CommentSide
{
    /// <summary>On lines of its own before it.</summary>
    Before,

    /// <summary>Behind it on its line.</summary>
    Beside,

    /// <summary>On a line of its own below it, moved in as what belongs to it.</summary>
    Below,
}
