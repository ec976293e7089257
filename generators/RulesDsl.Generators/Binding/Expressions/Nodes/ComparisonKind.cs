namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>What decides whether two values are equal or in order.</summary>
internal enum ComparisonKind
{
    /// <summary>The operators of C#.</summary>
    Operator,

    /// <summary>The characters of two texts, by code.</summary>
    Ordinal,

    /// <summary>The characters of two texts, by code and ignoring case.</summary>
    OrdinalIgnoreCase,

    /// <summary>The type's own <c>Equals</c>, for types without operators.</summary>
    Equals,
}
