namespace RulesDsl.Generators.Binding.Types;

/// <summary>The type of a lone <c>null</c>.</summary>
internal sealed record NullType : RuleType
{
    public static readonly NullType Instance = new();

    private NullType()
    {
    }

    public override string CSharpName => "object?";

    public override string Display => "null";
}
