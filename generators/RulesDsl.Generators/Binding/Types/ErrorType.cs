namespace RulesDsl.Generators.Binding.Types;

/// <summary>The type of what has been reported: it fits everywhere, so that nothing is reported twice.</summary>
internal sealed record ErrorType : RuleType
{
    public static readonly ErrorType Instance = new();

    private ErrorType()
    {
    }

    // What it is used for has been reported as well: C# should find nothing to add.
    public override string CSharpName => "dynamic";

    public override string Display => "?";
}
