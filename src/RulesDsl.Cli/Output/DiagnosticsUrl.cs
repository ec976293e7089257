using System.Reflection;

namespace RulesDsl.Cli.Output;

/// <summary>Where the page of a diagnostic is on the web.</summary>
internal static class DiagnosticsUrl
{
    private static readonly string Root = typeof(DiagnosticsUrl).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == nameof(DiagnosticsUrl)).Value!;

    /// <summary>The address; null for what has no page.</summary>
    public static string? Of(string id) => DiagnosticPage.Find(id) is null ? null : $"{Root}{id}.md";
}
