using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Analysis.Tests;

namespace RulesDsl.Generators.Analysis.Conditions;

/// <summary>A condition as tests of subjects, joined by and, or and not.</summary>
internal abstract record Formula
{
    /// <summary>What is always so, or never.</summary>
    internal sealed record Constant(bool Value) : Formula;

    /// <summary>A test of a subject.</summary>
    internal sealed record Atom(Subject Subject, SubjectTest Test) : Formula;

    /// <summary>The opposite.</summary>
    internal sealed record Not(Formula Operand) : Formula;

    /// <summary>All of them.</summary>
    internal sealed record And(IReadOnlyList<Formula> Operands) : Formula;

    /// <summary>At least one of them.</summary>
    internal sealed record Or(IReadOnlyList<Formula> Operands) : Formula;
}
