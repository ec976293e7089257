using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>Params and functions, and the classes that hold them: RDSL0250 to RDSL0269.</summary>
internal static class ParamDiagnostics
{
    private static readonly RuleDiagnosticDescriptor NotConstantDescriptor = new("RDSL0250", "Default that is no constant", RuleSeverity.Error);
    private static readonly RuleDiagnosticDescriptor ReservedNameDescriptor = new("RDSL0251", "Name that the class of params or functions needs", RuleSeverity.Error);
    private static readonly RuleDiagnosticDescriptor ClashDescriptor = new("RDSL0252", "No room for the class of params or functions", RuleSeverity.Error);

    public static RuleDiagnostic NotConstant(SourceSpan span, string name) => new(
        NotConstantDescriptor, span, $"The default of '{name}' has to be a constant: write a literal, a member of an enum, or a list of them.");

    public static RuleDiagnostic ReservedName(SourceSpan span, string name) => new(
        ReservedNameDescriptor, span, $"A param cannot be called '{name}', because the class of the params has a member of that name already: rename it.");

    public static RuleDiagnostic ReservedFunction(SourceSpan span, string name) => new(
        ReservedNameDescriptor, span, $"A function cannot be called '{name}', because that is the class of the functions: rename it.");

    public static RuleDiagnostic ReservedClass(SourceSpan span, string name, string space) => new(
        ReservedNameDescriptor,
        span,
        $"'{name}' is the class of the {(name == Shapes.GroupClasses.Parameters ? "params" : "functions")} that {(space.Length == 0 ? "this project" : $"'{space}'")} declares: call this something else.");

    public static RuleDiagnostic Clash(SourceSpan span, string what, string fullName, string other) => new(
        ClashDescriptor, span, $"The {what} of this namespace become the class {fullName}, but there is {other} of that name: rename it, or put these {what} into another namespace.");
}
