using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>Diagnostics of rules files as the compiler shows them.</summary>
internal static class RoslynDiagnostics
{
    private const string Category = "RulesDsl";

    /// <summary>The compiler's form of a diagnostic in the file at <paramref name="path"/>.</summary>
    public static Diagnostic In(string path, RuleDiagnostic diagnostic)
    {
        var descriptor = new DiagnosticDescriptor(
            diagnostic.Descriptor.Id, diagnostic.Descriptor.Title, "{0}", Category, Severity(diagnostic.Descriptor.Severity), isEnabledByDefault: true);
        return Diagnostic.Create(descriptor, Location(path, diagnostic.Span), diagnostic.Related.Select(span => Location(path, span)), diagnostic.Message);
    }

    private static Location Location(string path, SourceSpan span) => Microsoft.CodeAnalysis.Location.Create(
        path, new TextSpan(span.Start, span.Length), new LinePositionSpan(Position(span.From), Position(span.To)));

    // A span that nothing was read from has no position at all.
    private static LinePosition Position(SourcePosition position) => new(Math.Max(position.Line - 1, 0), Math.Max(position.Column - 1, 0));

    private static DiagnosticSeverity Severity(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
