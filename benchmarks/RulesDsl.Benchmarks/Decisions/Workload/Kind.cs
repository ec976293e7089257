#pragma warning disable CS1591 // The codes of the workload say no more than their names.

namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>What the loan is for.</summary>
public enum Kind
{
    Auto,
    Home,
    Card,
    Personal,
    Student,
    Business,
}
