namespace RulesDsl.Language.Text.Tokens;

/// <summary>What a run of characters in a text comes up against.</summary>
internal enum TextRunEnd
{
    Hole,
    Closed,
    Unclosed,
}
