using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>Names and types: RDSL0201 to RDSL0249. Ids from RDSL0220 on belong to expressions.</summary>
internal static partial class BindingDiagnostics
{
    private static readonly RuleDiagnosticDescriptor UnknownTypeDescriptor = Error("RDSL0201", "Unknown type");
    private static readonly RuleDiagnosticDescriptor AmbiguousTypeDescriptor = Error("RDSL0202", "Ambiguous type");
    private static readonly RuleDiagnosticDescriptor DuplicateNameDescriptor = Error("RDSL0203", "Name declared twice");
    private static readonly RuleDiagnosticDescriptor NestedNullableDescriptor = Error("RDSL0204", "Nullable twice");

    private static readonly RuleDiagnosticDescriptor FieldNameDescriptor = Error("RDSL0205", "Name that C# does not allow");
    private static readonly RuleDiagnosticDescriptor NoDefaultDescriptor = Error("RDSL0206", "Field without a default");
    private static readonly RuleDiagnosticDescriptor UnknownUsingDescriptor = Error("RDSL0207", "Unknown namespace");
    private static readonly RuleDiagnosticDescriptor NothingToAllowDescriptor = new("RDSL0208", "Nothing to allow", RuleSeverity.Warning);

    public static RuleDiagnostic UnknownType(SourceSpan span, string name, ResolvedName? resolved) => new(
        UnknownTypeDescriptor,
        span,
        resolved switch
        {
            { Elsewhere: { } space } => $"There is no type '{name}' here, but '{space}' has one: write 'using {space}'.",
            { IsClosed: true } => $"'{name}' is a C# type, and these rules are not trusted with those: declare a fact with the fields that they need.",
            { IsEmitted: true } => $"There is no type '{name}' that rules can see: if another source generator emits it, declare it in C# or as a fact, because what one generator emits no other sees.",
            _ => $"There is no type '{name}' here{Suggest(TypeHabits.Meant(name) ?? resolved?.Nearest, "name a C# type that the namespace or a using reaches, a built-in such as decimal, or declare a fact")}",
        });

    public static RuleDiagnostic AmbiguousType(SourceSpan span, string name, string first, string second) => new(
        AmbiguousTypeDescriptor, span, $"'{name}' may be {first} or {second}: write the full name.");

    public static RuleDiagnostic DuplicateName(SourceSpan span, string what, string name) => new(
        DuplicateNameDescriptor, span, $"{what} '{name}' is declared twice: rename or remove one of them.");

    public static RuleDiagnostic TakenName(SourceSpan span, string name, string file) => new(
        DuplicateNameDescriptor, span, $"The name '{name}' is declared in {file} already: rename or remove one of them.");

    public static RuleDiagnostic NestedNullable(SourceSpan span, string type) => new(
        NestedNullableDescriptor, span, $"'{type}' may be null already: write one question mark.");

    public static RuleDiagnostic FieldName(SourceSpan span, string fact, string name) => new(
        FieldNameDescriptor, span, $"A field of '{fact}' cannot be called '{name}', because C# has a member of that name already: rename it.");

    public static RuleDiagnostic FactName(SourceSpan span, string name) => new(
        FieldNameDescriptor, span, $"A fact cannot be called '{name}', because every record of C# has a member of that name: rename it.");

    public static RuleDiagnostic TypeName(SourceSpan span, string name) => new(
        FieldNameDescriptor,
        span,
        name == ReservedNames.TestsNamespace
            ? $"Nothing can be called '{name}', because that is the namespace of the tests that stand here: rename it."
            : $"Nothing can be called '{name}' that becomes a type of C#, because all code beside it that says '{name}' would mean it: rename it.");

    public static RuleDiagnostic NoDefault(SourceSpan span, string type) => new(
        NoDefaultDescriptor, span, $"A field that is left out needs a default, and there is none for '{type}': write '{type}?'.");

    public static RuleDiagnostic UnknownUsing(SourceSpan span, string name, string? nearest) => new(
        UnknownUsingDescriptor, span, $"There is no namespace '{name}' in this project or in what it references{Suggest(nearest, "remove the using, or reference what has it")}");

    public static RuleDiagnostic NothingToAllow(SourceSpan span, string id) => new(
        NothingToAllowDescriptor, span, $"'{id}' is no warning and no suggestion, and nothing else can be allowed: take it out.");

    /// <summary>The end of a message: the near name if there is one, else what to do.</summary>
    private static string Suggest(string? nearest, string otherwise) => nearest is null ? $": {otherwise}." : $"; did you mean '{nearest}'?";

    private static RuleDiagnosticDescriptor Error(string id, string title) => new(id, title, RuleSeverity.Error);
}
