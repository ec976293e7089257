using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Headers;

/// <summary>A field of a fact or an input of a decision; the type is written without spans.</summary>
internal sealed record FieldHeader(string Name, TypeSyntax Type);
