namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>A constant that C# cannot write as a literal: <c>private static readonly Type Name = Initializer;</c>.</summary>
internal sealed record HoistedField(string Type, string Name, string Initializer)
{
    /// <summary>The declaration.</summary>
    public string Declaration => $"private static readonly {Type} {Name} = {Initializer};";
}
