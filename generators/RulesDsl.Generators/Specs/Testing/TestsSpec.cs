using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Testing;

/// <summary>The tests of one rule set, table or function.</summary>
/// <param name="Place">Where they come from and go to.</param>
/// <param name="Subject">The name of what is tested.</param>
/// <param name="SubjectNamespace">The namespace of what is tested; empty for the global one.</param>
/// <param name="Inputs">The names in C# that the tests use for inputs.</param>
/// <param name="Tests">The tests; a table of examples is one for each row.</param>
internal sealed record TestsSpec(
    SpecPlace Place, string Subject, string SubjectNamespace, EquatableArray<string> Inputs, EquatableArray<TestSpec> Tests)
    : DeclarationSpec(Place with { Namespace = NamespaceOf(SubjectNamespace) }, ClassName(Subject), IsPublic: true)
{
    /// <summary>The class that holds the tests of something.</summary>
    public static string ClassName(string subject) => subject + "Tests";

    /// <summary>The full name of what is tested.</summary>
    public string FullSubject => SubjectNamespace.Length == 0 ? Subject : $"{SubjectNamespace}.{Subject}";

    // Beside what is tested, but out of the way of classes that people write there.
    private static string NamespaceOf(string subject) => subject.Length == 0 ? Shapes.ReservedNames.TestsNamespace : $"{subject}.{Shapes.ReservedNames.TestsNamespace}";
}
