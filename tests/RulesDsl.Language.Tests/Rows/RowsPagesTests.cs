using System.Text.RegularExpressions;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Rows;

/// <summary>The help pages on files of rows show a table and what is wrong and right below its header.</summary>
public sealed partial class RowsPagesTests
{
    [Theory]
    [InlineData("RDSL0170")]
    [InlineData("RDSL0171")]
    [InlineData("RDSL0172")]
    public void The_examples_of_a_page_are_read_as_it_says(string id)
    {
        var page = Page().Match(File.ReadAllText(Path.Combine(Root(), "docs", "diagnostics", $"{id}.md")).ReplaceLineEndings("\n"));
        Assert.True(page.Success, "The page is not in the usual form.");

        var parsed = RuleParser.Parse("a.rules", page.Groups["table"].Value);
        Assert.Empty(parsed.Diagnostics);
        var table = Assert.IsType<TableSyntax>(Assert.Single(parsed.Module.Declarations));

        Assert.Equal(page.Groups["message"].Value, string.Join("\n", Read(table, page.Groups["wrong"].Value).Select(it => $"error {it.Descriptor.Id}: {it.Message}")));
        Assert.Empty(Read(table, page.Groups["right"].Value));
    }

    private static EquatableArray<RuleDiagnostic> Read(TableSyntax table, string text) => RuleParser.ParseRows(table, "fees.rules.csv", text).Diagnostics;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RulesDsl.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        return folder.FullName;
    }

    [GeneratedRegex("""
        ^```rules\n(?<table>.*?)^```\n\n## Wrong\n\n```csv\n(?<wrong>.*?)^```\n\n`(?<message>[^`\n]+)`\n\n## Right\n\n```csv\n(?<right>.*?)^```\n\z
        """, RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Page();
}
