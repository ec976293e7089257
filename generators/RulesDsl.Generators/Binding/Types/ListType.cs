namespace RulesDsl.Generators.Binding.Types;

/// <summary>A list of any C# form.</summary>
/// <param name="Element">What it holds.</param>
/// <param name="Form">What C# can do with it.</param>
/// <param name="Name">Its fully qualified C# type.</param>
/// <param name="Own">The type itself, where somebody has written it, and so may have given it members of its own.</param>
internal sealed record ListType(RuleType Element, ListForm Form, string Name, NamedType? Own = null) : RuleType
{
    /// <summary><c>T[]</c> as rules write it, which takes any list: an IReadOnlyList.</summary>
    public static ListType Of(RuleType element) =>
        new(element, ListForm.List, $"global::System.Collections.Generic.IReadOnlyList<{element.CSharpName}>");

    /// <summary>The class whose constructor makes one out of a list; null where a collection expression does.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Whether C# stores it as a value.</summary>
    public bool IsStruct { get; init; }

    public override bool IsValueType => IsStruct;

    public override string CSharpName => Name;

    public override string Display => Element.Display + "[]";

    /// <summary>The C# member that counts, if there is one.</summary>
    public string? CountMember => Form switch
    {
        ListForm.Array or ListForm.ImmutableArray => "Length",
        ListForm.List or ListForm.Collection or ListForm.Set => "Count",
        _ => null,
    };

    /// <summary>Whether <c>[i]</c> works on it.</summary>
    public bool IsIndexable => Form is ListForm.Array or ListForm.ImmutableArray or ListForm.List;
}
