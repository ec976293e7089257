using RulesDsl.Generators.Specs.Decisions;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>The parts of an object while it is being bound.</summary>
internal sealed class ObjectParts
{
    /// <summary>What its constructor takes.</summary>
    public List<OutputPart> Arguments { get; } = [];

    /// <summary>What is set besides.</summary>
    public List<OutputPart> Members { get; } = [];

    /// <summary>What is added to lists and maps that cannot be set.</summary>
    public List<OutputPart> Filled { get; } = [];

    /// <summary>Whether something of that C# name is given.</summary>
    public bool Has(string name) => Arguments.Concat(Members).Concat(Filled).Any(part => part.Name == name);
}
