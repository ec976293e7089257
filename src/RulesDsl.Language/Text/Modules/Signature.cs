using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Modules;

/// <summary>The head of a declaration: its name, what goes in and what comes out.</summary>
internal sealed record Signature(NameSyntax Name, EquatableArray<ParameterSyntax> Inputs, TypeSyntax? Output);
