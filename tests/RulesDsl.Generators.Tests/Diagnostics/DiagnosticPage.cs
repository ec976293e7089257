using System.Text.RegularExpressions;

namespace RulesDsl.Generators.Tests.Diagnostics;

/// <summary>A help page as it is written: its heading, and the example that goes wrong and right.</summary>
internal sealed partial record DiagnosticPage(string Heading, string? Language, string? Wrong, string? Message, string? Right)
{
    public static readonly string Folder = Path.Combine(Root(), "docs", "diagnostics");

    public static DiagnosticPage Read(string id)
    {
        var text = File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");
        var heading = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        var example = Example().Match(text);
        return example.Success
            ? new(heading, example.Groups["language"].Value, example.Groups["wrong"].Value, example.Groups["message"].Value, example.Groups["right"].Value)
            : new(heading, null, null, null, null);
    }

    /// <summary>The name of a file of the example's spelling.</summary>
    public string FileName => Language == "yaml" ? "page.rules.yaml" : "page.rules";

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RulesDsl.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("No folder above the tests holds RulesDsl.sln.");
    }

    [GeneratedRegex("""
        ^## Wrong\n\n```(?<language>rules|yaml)\n(?<wrong>.*?)^```\n\n`(?<message>[^`\n]+)`\n\n## Right\n\n(?:[^`]+\n\n)?```\k<language>\n(?<right>.*?)^```\n\z
        """, RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
