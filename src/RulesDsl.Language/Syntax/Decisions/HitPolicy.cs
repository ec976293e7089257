namespace RulesDsl.Language.Syntax;

/// <summary>Which of the rules that match make the result.</summary>
public enum HitPolicy
{
    /// <summary>The first match, in rule order.</summary>
    First,

    /// <summary>The only match; a second one is an error.</summary>
    Unique,

    /// <summary>All matches must agree.</summary>
    Any,

    /// <summary>The match with the highest priority.</summary>
    Priority,

    /// <summary>All matches, in rule order.</summary>
    All,

    /// <summary>All matches, by priority.</summary>
    OutputOrder,

    /// <summary>The sum of all matches.</summary>
    Sum,

    /// <summary>The number of matches.</summary>
    Count,

    /// <summary>The least match.</summary>
    Min,

    /// <summary>The greatest match.</summary>
    Max,

    /// <summary>Later matches fill the members that earlier ones left.</summary>
    Merge,
}
