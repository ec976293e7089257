namespace RulesDsl.Generators.Shapes;

/// <summary>A namespace that a rules file uses and that nothing is in.</summary>
/// <param name="Name">As written.</param>
/// <param name="Nearest">One that there is, of a similar name.</param>
internal sealed record UnknownUsing(string Name, string? Nearest);
