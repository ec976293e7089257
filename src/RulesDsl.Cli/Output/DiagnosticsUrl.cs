using System.Reflection;

namespace RulesDsl.Cli.Output;

/// <summary>Where the page of a diagnostic is on the web, as the release says that the tool comes from; a build that says nothing has its pages in <c>rules explain</c> alone.</summary>
internal static class DiagnosticsUrl
{
    private static readonly string Root = typeof(DiagnosticsUrl).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == nameof(DiagnosticsUrl)).Value!;

    /// <summary>The address; null for what has no page on the web.</summary>
    public static string? Of(string id) => Of(Root, id);

    /// <summary>The address below a root, which may be empty.</summary>
    public static string? Of(string root, string id) => root.Length == 0 || DiagnosticPage.Find(id) is null ? null : $"{root}{id}.md";
}
