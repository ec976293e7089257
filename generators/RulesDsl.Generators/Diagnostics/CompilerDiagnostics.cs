using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>The rules compiler itself: RDSL0001 to RDSL0099.</summary>
internal static class CompilerDiagnostics
{
    private static readonly RuleDiagnosticDescriptor InternalFailureDescriptor = new("RDSL0001", "The rules compiler failed", RuleSeverity.Error);

    public static RuleDiagnostic InternalFailure(string path, Exception exception) => new(
        InternalFailureDescriptor,
        new SourceSpan(0, 0, new SourcePosition(1, 1), new SourcePosition(1, 1)),
        $"The rules compiler failed on '{path}', which is a defect of RulesDsl and not of the file; please report it: {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
}
