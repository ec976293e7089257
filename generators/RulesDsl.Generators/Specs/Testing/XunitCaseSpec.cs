namespace RulesDsl.Generators.Specs.Testing;

/// <summary>A test as xunit runs it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">The method that runs it.</param>
/// <param name="Path">The rules file as the debugger finds it.</param>
/// <param name="Line">The line that it starts at.</param>
internal sealed record XunitCaseSpec(string Name, string Method, string Path, int Line);
