namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Where a name comes from; of several that fit equally well the first of these wins.</summary>
internal enum SymbolRank
{
    /// <summary>The name that an aggregate gives to each element.</summary>
    Binder,

    /// <summary>A member of the only input.</summary>
    Member,

    /// <summary>A <c>let</c>.</summary>
    Let,

    /// <summary>An input, or a job's output.</summary>
    Input,

    /// <summary>A param.</summary>
    Param,

    /// <summary>A member of the enum that the place asks for.</summary>
    Enum,

    /// <summary>A type, for its static members.</summary>
    Static,
}
