using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Testing;

/// <summary>A class of xunit that runs the tests of one rule set, table or function.</summary>
/// <param name="Assembly">The assembly that holds the tests.</param>
/// <param name="Namespace">The namespace of their class, and of the class that runs them.</param>
/// <param name="Name">The name of what is tested.</param>
/// <param name="Tests">The class that holds the tests, without <c>global::</c>.</param>
/// <param name="Cases">The tests.</param>
internal sealed record XunitClassSpec(string Assembly, string Namespace, string Name, string Tests, EquatableArray<XunitCaseSpec> Cases);
