namespace RulesDsl.Generators.Shapes;

/// <summary>A decision of the project and the namespace that it is in, which tells who sees it.</summary>
internal sealed record DeclaredDecision(string Namespace, DecisionShape Shape);
