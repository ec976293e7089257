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

        var signature = definition?.Head ?? SignatureRecovery.Read(reading, head);
        return signature is null ? null : new FunctionSyntax(
            signature.Name, signature.Inputs, signature.Output!, definition?.Value ?? new ErrorSyntax(reading.Span(head)), parts.Tests, reading.Span(head));
    }
}
