using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Analysis.Tests;

namespace RulesDsl.Generators.Analysis.Conditions;

/// <summary>Walks over formulas.</summary>
internal static class Formulas
{
    /// <summary>The subjects that a formula asks about.</summary>
    public static IReadOnlyList<Subject> Subjects(Formula formula) => [.. Atoms(formula).Select(static atom => atom.Subject).Distinct()];

    /// <summary>The tests that it is made of.</summary>
    public static IEnumerable<SubjectTest> Tests(Formula formula) => Atoms(formula).Select(static atom => atom.Test);

    private static IEnumerable<Formula.Atom> Atoms(Formula formula) => formula switch
    {
        Formula.Atom atom => [atom],
        Formula.Not not => Atoms(not.Operand),
        Formula.And and => and.Operands.SelectMany(Atoms),
        Formula.Or or => or.Operands.SelectMany(Atoms),
        _ => [],
    };
}
