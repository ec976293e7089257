namespace RulesDsl.Language.Syntax;

/// <summary>A test of text or of a collection; <c>contains</c> is both.</summary>
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

    /// <summary><c>contains any ys</c>: the collection has at least one element of the other.</summary>
    ContainsAny,

    /// <summary><c>subset of ys</c>: every element of the collection is in the other.</summary>
    SubsetOf,
}
