using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Headers;

/// <summary>A declared rule set or table, as far as callers depend on it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">What it takes.</param>
/// <param name="Output">What a rule of it gives, without spans.</param>
/// <param name="Hit">Which matches make its result.</param>
/// <param name="AlwaysMatches">Whether it always gives something.</param>
/// <param name="UsesClock">Whether it mentions the time itself.</param>
/// <param name="Calls">The names that it calls, some of which may be declared.</param>
/// <param name="Mentions">The names and dotted names in its expressions, some of which may be params.</param>
internal sealed record DecisionHeader(
    string Name,
    EquatableArray<FieldHeader> Inputs,
    TypeSyntax Output,
    HitPolicy Hit,
    bool AlwaysMatches,
    bool UsesClock,
    EquatableArray<string> Calls,
    EquatableArray<string> Mentions) : CallableHeader(Name, Inputs, Output, UsesClock, Calls, Mentions);
