namespace RulesDsl.Generators.Binding.Types;

/// <summary><c>T?</c>; never of another nullable type. A C# reference whose nullability nobody has declared is one as well.</summary>
internal sealed record NullableType(RuleType Inner) : RuleType
{
    public override string CSharpName => Inner.CSharpName + "?";

    public override string Display => Inner.Display + "?";

    /// <summary>Whether C# wraps it: then the value is behind <c>.Value</c> or a pattern.</summary>
    public bool IsWrapped => Inner.IsValueType;
}
