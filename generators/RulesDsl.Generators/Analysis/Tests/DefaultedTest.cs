namespace RulesDsl.Generators.Analysis.Tests;

/// <summary>A test of <c>x ?? value</c>, as one of <c>x</c>.</summary>
internal sealed record DefaultedTest(SubjectTest Inner, object? Default) : SubjectTest
{
    public override IEnumerable<object> Points => Inner.Points;

    public override bool IsOpen => Inner.IsOpen;

    public override bool NamesNull => true;

    public override bool Holds(object? value) => Inner.Holds(value ?? Default);
}
