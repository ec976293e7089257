namespace RulesDsl.Generators.Binding.Types;

/// <summary>What a list can do in C#.</summary>
internal enum ListForm
{
    /// <summary><c>T[]</c>: Length and index.</summary>
    Array,

    /// <summary><c>ImmutableArray&lt;T&gt;</c>: Length and index, a struct whose default has neither.</summary>
    ImmutableArray,

    /// <summary>Count and index: List, IList, IReadOnlyList.</summary>
    List,

    /// <summary>Count without an index: ICollection, IReadOnlyCollection, Queue.</summary>
    Collection,

    /// <summary>Count and a quick Contains: HashSet, ISet, FrozenSet.</summary>
    Set,

    /// <summary>Only to be walked through.</summary>
    Sequence,
}
