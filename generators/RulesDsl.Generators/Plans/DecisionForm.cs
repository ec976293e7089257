namespace RulesDsl.Generators.Plans;

/// <summary>The form of the code that finds the rules that match.</summary>
internal enum DecisionForm
{
    /// <summary>One rule after another.</summary>
    Chain,

    /// <summary>The classes of a few values lead to the rules that may match.</summary>
    Tree,

    /// <summary>Each value has the set of the rules that may match it; the rules in all of these are tried.</summary>
    BitSets,
}
