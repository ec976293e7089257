using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Specs.Decisions;

/// <summary>A <c>let</c>.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Member">The name that its C# members share: <c>Owner</c> of <c>LetOwner</c> and <c>HasOwner</c>.</param>
/// <param name="Value">What it stands for.</param>
internal sealed record LetSpec(string Name, string Member, BoundExpression Value);
