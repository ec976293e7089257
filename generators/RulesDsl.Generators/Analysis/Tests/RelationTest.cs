using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Tests;

/// <summary><c>a &lt; b</c> of two values that are both not known.</summary>
internal sealed record RelationTest(ComparisonOperator Operator) : SubjectTest
{
    public override bool Holds(object? value) => (Operator, (Relation)value!) switch
    {
        (ComparisonOperator.Equal or ComparisonOperator.EqualIgnoringCase, var relation) => relation is Relation.Equal or Relation.BothAreNull,
        (ComparisonOperator.NotEqual, var relation) => relation is not (Relation.Equal or Relation.BothAreNull),
        (ComparisonOperator.Less, var relation) => relation is Relation.Less,
        (ComparisonOperator.LessOrEqual, var relation) => relation is Relation.Less or Relation.Equal,
        (ComparisonOperator.Greater, var relation) => relation is Relation.Greater,
        (_, var relation) => relation is Relation.Greater or Relation.Equal,
    };
}
