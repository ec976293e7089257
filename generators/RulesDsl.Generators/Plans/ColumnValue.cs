using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Plans;

/// <summary>The value of a column, read before any condition has shown that it is there.</summary>
internal static class ColumnValue
{
    public static BoundExpression Of(Subject subject) => PossibleNulls.In(Unguarded(subject.Value));

    private static BoundExpression Unguarded(BoundExpression path) => path switch
    {
        BoundNonNull nonNull => Unguarded(nonNull.Operand),
        BoundMember member => Unguarded(member.Target) is var target && target.Type.IsNullable
            ? member with { Target = target, Type = member.DeclaredType.OrNull }
            : member with { Target = target },
        _ => path,
    };
}
