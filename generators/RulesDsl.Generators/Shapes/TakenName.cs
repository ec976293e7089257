namespace RulesDsl.Generators.Shapes;

/// <summary>A name that a rules file declares although it is taken.</summary>
/// <param name="Name">The name as this file writes it.</param>
/// <param name="By">The name of the file, of rules or of C#, that has it already.</param>
internal sealed record TakenName(string Name, string By);
