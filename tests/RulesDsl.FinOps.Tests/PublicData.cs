namespace RulesDsl.FinOps.Tests;

/// <summary>Where the public data sets lie that are read and never copied: <c>RULESDSL_DATA</c>, else <c>../shared/data</c> beside the repository.</summary>
internal static class PublicData
{
    public static string? Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root!, .. parts]);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("RULESDSL_DATA") is { Length: > 0 } given)
            return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "RulesDsl.sln")))
                return System.IO.Path.Combine(folder.FullName, "..", "shared", "data") is var data && Directory.Exists(data) ? data : null;
        }

        return null;
    }
}
