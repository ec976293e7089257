using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Plans;

/// <summary>A column whose values are told apart one by one.</summary>
/// <param name="Named">The class of each value that rules name.</param>
/// <param name="OtherClass">The class of all other values.</param>
internal sealed record EqualityColumn(
    Subject Subject,
    IReadOnlyList<IndexSet> Classes,
    IReadOnlyList<double> Weights,
    ISet<int> Exact,
    int NullClass,
    IReadOnlyDictionary<object, BoundExpression> Literals,
    IReadOnlyList<(object Value, int Class)> Named,
    int OtherClass) : Column(Subject, Classes, Weights, Exact, NullClass, Literals)
{
    /// <inheritdoc/>
    public override double Cost => Subject.Kind == SubjectKind.Text ? 20 : 4;
}
