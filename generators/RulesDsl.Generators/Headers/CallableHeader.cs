using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Headers;

/// <summary>Something declared that expressions can call, as far as callers depend on it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">What it takes.</param>
/// <param name="Output">What it gives, without spans; of a decision, what one rule gives.</param>
/// <param name="UsesClock">Whether it mentions the time itself.</param>
/// <param name="Calls">The names that it calls, some of which may be declared.</param>
/// <param name="Mentions">The names and dotted names in its expressions, some of which may be params.</param>
internal abstract record CallableHeader(
    string Name, EquatableArray<FieldHeader> Inputs, TypeSyntax Output, bool UsesClock, EquatableArray<string> Calls, EquatableArray<string> Mentions);
