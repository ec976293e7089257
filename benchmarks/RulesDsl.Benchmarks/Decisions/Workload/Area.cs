#pragma warning disable CS1591 // The codes of the workload say no more than their names.

namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>Where the customer lives.</summary>
public enum Area
{
    NE,
    SE,
    MW,
    SW,
    NW,
    WC,
    CA,
    TX,
}
