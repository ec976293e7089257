using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Decisions;

/// <summary>What a rule gives: a single value, or an object made of its parts.</summary>
/// <param name="Type">The C# type of the object; null where the output is the value of the first part itself.</param>
/// <param name="Arguments">Values for parameters of the constructor, or the single value.</param>
/// <param name="Members">Values for members in the object initializer.</param>
internal sealed record OutputSpec(string? Type, EquatableArray<OutputPart> Arguments, EquatableArray<OutputPart> Members);
