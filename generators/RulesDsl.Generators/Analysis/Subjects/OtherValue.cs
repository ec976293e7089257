namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>A value that is none of those that rules name.</summary>
internal sealed class OtherValue
{
    public static readonly OtherValue Instance = new();

    private OtherValue()
    {
    }
}
