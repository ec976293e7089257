namespace RulesDsl.Generators.Binding.Types;

/// <summary>The type of what has been reported: it fits everywhere, so that nothing is reported twice.</summary>
internal sealed record ErrorType : RuleType
{
    public static readonly ErrorType Instance = new();

    private ErrorType()
    {
    }

    public override string CSharpName => "object?";

    public override string Display => "?";
}
