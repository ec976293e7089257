namespace RulesDsl.Language.Diagnostics;

/// <summary>A kind of problem in rules files.</summary>
/// <param name="Id"><c>RDSL</c> and four digits: 01 syntax, 02 names and types, 03 decisions, 04 graphs.</param>
/// <param name="Title">A few words that name the kind.</param>
/// <param name="Severity">How grave it is.</param>
public sealed record RuleDiagnosticDescriptor(string Id, string Title, RuleSeverity Severity);
