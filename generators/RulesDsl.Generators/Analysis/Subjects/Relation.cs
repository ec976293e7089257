namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>How one value stands to another.</summary>
internal enum Relation
{
    Less,
    Equal,
    Greater,

    /// <summary>Not equal, where values have no order.</summary>
    Different,

    /// <summary>One of them is null: neither equal nor in an order.</summary>
    OneIsNull,

    /// <summary>Both are null, and so equal.</summary>
    BothAreNull,
}
