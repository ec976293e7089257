using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Tests.Diagnostics;

/// <summary>Every diagnostic has its help page, and what the page shows is true.</summary>
public sealed class DiagnosticPagesTests
{
    /// <summary>Pages without an example, and why.</summary>
    private static readonly Dictionary<string, string> WithoutExample = new()
    {
        ["RDSL0001"] = "a defect of the compiler itself",
        ["RDSL0002"] = "a file with more than two hundred mistakes",
        ["RDSL0170"] = "a file of rows beside the rules; the tests of the language read its examples",
        ["RDSL0171"] = "as RDSL0170",
        ["RDSL0172"] = "as RDSL0170",
        ["RDSL0180"] = "dozens of brackets, which nobody reads",
        ["RDSL0181"] = "a file of four million characters",
        ["RDSL0182"] = "a table of two hundred thousand cells",
        ["RDSL0183"] = "a character that no page can hold",
        ["RDSL0184"] = "a character that no page can hold",
        ["RDSL0331"] = "a file of rows and no table",
        ["RDSL0610"] = "hundreds of alternatives",
    };

    private static readonly ILookup<string, RuleDiagnosticDescriptor> Descriptors =
        new[] { typeof(RuleDiagnosticDescriptor).Assembly, typeof(RulesGenerator).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(RuleDiagnosticDescriptor))
            .Select(static field => (RuleDiagnosticDescriptor)field.GetValue(null)!)
            .ToLookup(static descriptor => descriptor.Id);

    public static TheoryData<string> Ids => [.. Descriptors.Select(static group => group.Key).Order(StringComparer.Ordinal)];

    public static TheoryData<string> IdsWithExample => [.. Descriptors.Select(static group => group.Key).Except(WithoutExample.Keys).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_id_has_a_page_and_every_page_an_id()
    {
        var pages = Directory.EnumerateFiles(DiagnosticPage.Folder, "RDSL*.md").Select(static file => Path.GetFileNameWithoutExtension(file)!);

        Assert.Equal(Descriptors.Select(static group => group.Key).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    // The one id of two descriptors is a suggestion that 'nullable strict' makes an error.
    [Fact]
    public void An_id_is_given_once() =>
        Assert.Equal(["RDSL0232"], Descriptors.Where(static group => group.Count() > 1).Select(static group => group.Key));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_is_headed_by_id_and_title(string id) =>
        Assert.All(Descriptors[id], descriptor => Assert.Equal($"# {id}: {descriptor.Title}", DiagnosticPage.Read(id).Heading));

    [Fact]
    public void The_overview_lists_every_page_with_title_and_severity()
    {
        var rows = Descriptors
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => $"| [{group.Key}]({group.Key}.md) | {group.First().Title} | {string.Join(", or ", group.Select(Severity).Distinct().OrderDescending(StringComparer.Ordinal))} |");

        Assert.Equal(rows, File.ReadLines(Path.Combine(DiagnosticPage.Folder, "README.md")).Where(static line => line.StartsWith("| [RDSL", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(IdsWithExample))]
    public void What_is_shown_as_wrong_is_reported_in_the_words_of_the_page_and_nothing_else_is(string id)
    {
        var page = DiagnosticPage.Read(id);

        var project = Compile(id, page, page.Wrong, withJobs: id != "RDSL0411");

        Assert.Equal(page.Message, string.Join("\n", Said(id, project).Select(Printed)));
        Assert.Contains($" {id}: ", page.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(IdsWithExample))]
    public void What_is_shown_as_right_compiles_without_a_word(string id)
    {
        var page = DiagnosticPage.Read(id);

        var project = Compile(id, page, page.Right, withJobs: true);

        Assert.Empty(Said(id, project));
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Pages_without_an_example_are_those_that_cannot_have_one() =>
        Assert.Equal(WithoutExample.Keys.Order(StringComparer.Ordinal), Descriptors.Select(static group => group.Key).Where(static id => DiagnosticPage.Read(id).Wrong is null).Order(StringComparer.Ordinal));

    private static RulesProject Compile(string id, DiagnosticPage page, string? rules, bool withJobs)
    {
        Assert.True(rules is not null, $"The page of {id} has no example, or not in the usual form.");
        return RulesProject.Compile(PageModel.CSharp, withJobs, (page.FileName, rules));
    }

    // Pages about something else need not be complete.
    private static IReadOnlyList<string> Said(string id, RulesProject project) =>
        id.StartsWith("RDSL06", StringComparison.Ordinal) ? [.. project.Diagnostics, .. project.Proofs] : project.Diagnostics;

    // Error RDSL0222 file(1,2): what → error RDSL0222: what
    private static string Printed(string diagnostic) =>
        Regex.Replace(diagnostic, @"^(\w+) (\w+) [^ ]+: ", static match => $"{match.Groups[1].Value.ToLowerInvariant()} {match.Groups[2].Value}: ");

    private static string Severity(RuleDiagnosticDescriptor descriptor) => descriptor.Severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        RuleSeverity.Suggestion => "suggestion",
        _ => throw new InvalidOperationException($"No word for {descriptor.Severity}."),
    };
}
