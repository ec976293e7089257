using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Plans;

/// <summary>A value that rules ask about, with its values parted into classes.</summary>
/// <param name="Subject">What is asked for.</param>
/// <param name="Classes">For each class the rules that may match a value of it.</param>
/// <param name="Weights">How likely each class is taken to be; together 1.</param>
/// <param name="Exact">The rules that match, as far as this column goes, all values of the classes that they are in.</param>
/// <param name="NullClass">The class of null; -1 where the value cannot be null.</param>
/// <param name="Literals">What the values that rules name are written as.</param>
internal abstract record Column(
    Subject Subject,
    IReadOnlyList<IndexSet> Classes,
    IReadOnlyList<double> Weights,
    ISet<int> Exact,
    int NullClass,
    IReadOnlyDictionary<object, BoundExpression> Literals)
{
    /// <summary>How long it takes to find the class of a value, in simple comparisons.</summary>
    public abstract double Cost { get; }

    /// <summary>What share of all values a rule may match.</summary>
    public double ShareOf(int rule) => Classes.Select((set, index) => set.Contains(rule) ? Weights[index] : 0).Sum();

    /// <summary>What share of all rules is left, on average.</summary>
    public double Share(int rules) => Classes.Select((set, index) => Weights[index] * set.Count / rules).Sum();
}
