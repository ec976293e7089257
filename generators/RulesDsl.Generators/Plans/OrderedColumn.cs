using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Plans;

/// <summary>A column whose values are parted by bounds; the classes are in the order of the values, that of null last.</summary>
/// <param name="Cuts">The bounds between the classes.</param>
internal sealed record OrderedColumn(
    Subject Subject,
    IReadOnlyList<IndexSet> Classes,
    IReadOnlyList<double> Weights,
    ISet<int> Exact,
    int NullClass,
    IReadOnlyDictionary<object, BoundExpression> Literals,
    IReadOnlyList<Cut> Cuts) : Column(Subject, Classes, Weights, Exact, NullClass, Literals)
{
    /// <inheritdoc/>
    public override double Cost => 5 * Math.Log(Cuts.Count + 1, 2);
}
