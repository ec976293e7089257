using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A static member of a C# type.</summary>
internal sealed record BoundStaticMember(NamedType Owner, string Member, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
