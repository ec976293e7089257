namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>What sort of values a subject has.</summary>
internal enum SubjectKind
{
    /// <summary>Values in an order: numbers, moments, days, durations.</summary>
    Ordered,

    /// <summary>A few values that are all known: an enum, a bool.</summary>
    Finite,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>Values that are equal or not, of which there is always one more.</summary>
    Distinct,

    /// <summary>How two values stand to each other.</summary>
    Relation,

    /// <summary>An object, of which is asked only whether it is there.</summary>
    Presence,
}
