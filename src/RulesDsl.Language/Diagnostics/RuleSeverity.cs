namespace RulesDsl.Language.Diagnostics;

/// <summary>How grave a problem is.</summary>
public enum RuleSeverity
{
    /// <summary>Something that may be meant as it is.</summary>
    Suggestion,

    /// <summary>Something that is hardly meant as it is; the build goes on.</summary>
    Warning,

    /// <summary>Something without a meaning; the build fails.</summary>
    Error,
}
