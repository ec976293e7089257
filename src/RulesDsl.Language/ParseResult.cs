using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language;

/// <summary>What a rules file says, and what is wrong with how it says it.</summary>
/// <param name="Module">All that could be read; a declaration, a rule or a job with a mistake in it is left out.</param>
/// <param name="Diagnostics">Every mistake, in file order.</param>
public sealed record ParseResult(ModuleSyntax Module, EquatableArray<RuleDiagnostic> Diagnostics);
