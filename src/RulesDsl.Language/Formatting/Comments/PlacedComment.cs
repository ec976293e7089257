using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Comments;

/// <summary>A comment and the node that it belongs to.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Place">The number of the node, in file order.</param>
/// <param name="Side">Where it stands, seen from the node.</param>
internal sealed record PlacedComment(CommentSyntax Comment, int Place, CommentSide Side)
{
    /// <summary><c># why</c></summary>
    public string Text => Comment.Text.Length == 0 ? "#" : Comment.Text[0] == '#' ? "#" + Comment.Text : "# " + Comment.Text;
}
