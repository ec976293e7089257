using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Specs.Decisions;

/// <summary>A member of the output that rules can set.</summary>
/// <param name="Name">The property that it is read from, or what one would be called.</param>
/// <param name="Type">Its type.</param>
/// <param name="Parameter">The parameter of the constructor that sets it; null where an object initializer does.</param>
/// <param name="CanRead">Whether there is such a property.</param>
/// <param name="IsNeeded">Whether there is no output without it.</param>
/// <param name="IsSet">Whether some rule sets it.</param>
internal sealed record OutputMember(string Name, RuleType Type, string? Parameter, bool CanRead, bool IsNeeded, bool IsSet);
