using System.Reflection;
using RulesDsl.Cli.Files;
using RulesDsl.Cli.Output;
using RulesDsl.Decisions;
using RulesDsl.Dynamic;
using RulesDsl.Testing;

namespace RulesDsl.Cli.Coverage;

/// <summary>Runs the tests of a module and takes down what they show of its rules.</summary>
internal static class CoverageRun
{
    /// <param name="project">The files.</param>
    /// <param name="module">What they have become, compiled to be covered.</param>
    /// <param name="report">Tells which tests fail.</param>
    /// <param name="stop">Stops the work.</param>
    public static CoverageResult Run(RulesProject project, RuleModule module, TestReport report, CancellationToken stop)
    {
        var sets = module.Assembly.GetCustomAttributes<CoveredRulesAttribute>()
            .Select(static covered => new CoveredSet(covered))
            .Where(static set => set.Rules.Count > 0)
            .OrderBy(static set => set.Rules[0].Rule.File, StringComparer.Ordinal)
            .ThenBy(static set => set.Rules[0].Rule.Line)
            .ToList();
        var known = sets.ToDictionary<CoveredSet, RuleSetInfo>(static set => set.Set.RuleSet, ReferenceEqualityComparer.Instance);
        var functions = module.Assembly.GetCustomAttributes<CoveredFunctionAttribute>()
            .Select(static covered => new CoveredFunction(covered))
            .OrderBy(static function => function.File, StringComparer.Ordinal)
            .ThenBy(static function => function.Line)
            .ToList();
        var callable = functions.ToDictionary(static function => function.FullName);
        foreach (var test in module.Tests)
        {
            stop.ThrowIfCancellationRequested();
            using (RuleCoverage.Listen(seen => known.GetValueOrDefault(seen.RuleSet)?.Add(seen), called => callable.GetValueOrDefault(called)?.Add()))
                report.Write(test.Run());
        }

        return new CoverageResult(project, sets, functions, report.Passed, report.Failed);
    }
}
