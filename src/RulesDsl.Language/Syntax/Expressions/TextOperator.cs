namespace RulesDsl.Language.Syntax;

/// <summary>A test of text; <c>contains</c> also of a collection.</summary>
public enum TextOperator
{
    /// <summary><c>contains</c></summary>
    Contains,

    /// <summary><c>starts with</c></summary>
    StartsWith,

    /// <summary><c>ends with</c></summary>
    EndsWith,

    /// <summary><c>matches /regex/</c></summary>
    Matches,

    /// <summary><c>like "AWS*"</c>: a glob.</summary>
    Like,
}
