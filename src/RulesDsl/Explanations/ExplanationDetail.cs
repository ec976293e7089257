namespace RulesDsl.Explanations;

/// <summary>How much of an explanation is shown.</summary>
public enum ExplanationDetail
{
    /// <summary>The rules that were tried; how many there are besides is counted.</summary>
    Reached,

    /// <summary>All rules, also with the conditions that nobody asked for.</summary>
    Everything,
}
