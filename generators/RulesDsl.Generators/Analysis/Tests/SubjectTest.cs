namespace RulesDsl.Generators.Analysis.Tests;

/// <summary>A yes or no that depends on one value. Equal tests say the same of every value.</summary>
internal abstract record SubjectTest
{
    /// <summary>The values at which the answer may change.</summary>
    public virtual IEnumerable<object> Points => [];

    /// <summary>Whether the answer is known for every text that can be thought up, not only for those that are tried.</summary>
    public virtual bool IsOpen => false;

    /// <summary>Whether it asks for null by name.</summary>
    public virtual bool NamesNull => false;

    /// <summary>What it says of a value.</summary>
    public abstract bool Holds(object? value);
}
