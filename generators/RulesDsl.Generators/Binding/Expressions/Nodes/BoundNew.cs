using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>{ Total: 1200, Customer: { Tier: Gold } }</c>: an object that a test makes.</summary>
/// <param name="Arguments">What its constructor takes, by name.</param>
/// <param name="Members">What is set besides.</param>
/// <param name="Filled">Lists and maps that cannot be set, but that things can be added to.</param>
/// <param name="Type">The type that is made.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record BoundNew(
    EquatableArray<OutputPart> Arguments, EquatableArray<OutputPart> Members, EquatableArray<OutputPart> Filled, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
