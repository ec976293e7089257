using System.Text.RegularExpressions;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests;

/// <summary>What the README shows is true.</summary>
[Collection("programs that print")]
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryRoot(), "README.md"));
    private static readonly string[] Blocks = [.. Fence().Matches(Readme).Select(match => match.Groups["text"].Value)];
    private static readonly string Rules = Blocks[0];
    private static readonly string Code = Blocks[1];

    [Fact]
    public void Ten_lines_of_rules_and_ten_of_code_print_what_it_says()
    {
        var program = RulesProject.Compile(Code, ("discounts.rules", Rules)).Load().GetType("Shop.Program")!;
        var before = Console.Out;
        using var output = new StringWriter();
        try
        {
            Console.SetOut(output);
            program.GetMethod("Main")!.Invoke(null, null);
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Contains($"It prints `{output.ToString().Trim()}`.", Readme, StringComparison.Ordinal);
        Assert.Equal((10, 10), (Lines(Rules), Lines(Code)));
    }

    [Fact]
    public void The_typo_is_reported_where_and_as_it_says()
    {
        var misspelt = Rules.Replace("order.Total >= 1_000", "order.Totl >= 1_000", StringComparison.Ordinal);
        var diagnostic = Assert.Single(RulesProject.Compile(Code, ("discounts.rules", misspelt)).Diagnostics);

        // Error RDSL0222 file(1,2): what → file(1,2): error RDSL0222: what, as the build prints it.
        var printed = Regex.Replace(diagnostic, @"^Error (\w+) ([^ ]+): ", "$2: error $1: ");
        Assert.Contains($"`{printed}`", Readme.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static int Lines(string block) => block.Split('\n').Count(line => line.Trim().Length > 0);

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RulesDsl.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("No folder above the tests holds RulesDsl.sln.");
    }

    [GeneratedRegex("^```[a-z]*\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
