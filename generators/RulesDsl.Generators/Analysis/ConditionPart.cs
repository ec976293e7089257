using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis;

/// <summary>A part of a condition: a cell, or what stands between two <c>and</c>.</summary>
internal sealed record ConditionPart(Formula Formula, SourceSpan Span);
