using RulesDsl.Language.Syntax;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary><c>function Net(gross: decimal) -> decimal = gross / 1.25</c>, and the tests that follow it.</summary>
internal static class FunctionReader
{
    public static readonly string[] Words = ["test"];

    private static readonly Parser<Signature> Head = SignatureGrammar.Decision("function");

    public static FunctionSyntax? Read(ModuleReading reading, Section head, List<Section> sections)
    {
        var definition = DefinitionReader.Read(reading, head, Head);
        var parts = new DecisionParts(reading);
        foreach (var section in sections)
            parts.Read(section);

        return definition is null ? null : new FunctionSyntax(
            definition.Head.Name, definition.Head.Inputs, definition.Head.Output!, definition.Value, parts.Tests, reading.Span(head));
    }
}
