using RulesDsl.Generators.Tests.Diagnostics;
using RulesDsl.Language;

namespace RulesDsl.Generators.Tests.Fuzzing;

/// <summary>The files that fuzzing begins with, and those that it once found something with.</summary>
internal static class FuzzSeeds
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(DiagnosticPage.Folder, "..", ".."));

    /// <summary>The names of the files that a target has, from <c>tests/RulesDsl.Fuzz</c>.</summary>
    public static IEnumerable<string> Names(string target)
    {
        var folder = Path.Combine(Root, "tests", "RulesDsl.Fuzz");
        return new[] { "Seeds", "Finds" }
            .Select(kind => Path.Combine(folder, kind, target))
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>What a file says, decoded as the compiler does it.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(Root, "tests", "RulesDsl.Fuzz", name));

    /// <summary>What the seeds of a target say.</summary>
    public static IEnumerable<string> Of(string target) => Names(target).Select(Read);

    /// <summary>The files of rules that the tests of the language read.</summary>
    /// <param name="ending">How the names of a spelling end.</param>
    public static IEnumerable<string> Corpus(string ending) =>
        Directory.EnumerateFiles(Path.Combine(Root, "tests", "RulesDsl.Language.Tests", "Corpus"), "*" + ending).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    /// <summary>The examples of the help pages in a spelling, wrong and right, and right ones of the other spelling brought into this one.</summary>
    public static IEnumerable<string> Pages(Spelling spelling)
    {
        var pages = Directory.EnumerateFiles(DiagnosticPage.Folder, "RDSL*.md")
            .Order(StringComparer.Ordinal)
            .Select(static file => DiagnosticPage.Read(Path.GetFileNameWithoutExtension(file)))
            .Where(static page => page.Language is not null)
            .ToList();
        foreach (var page in pages)
        {
            if (RuleParser.SpellingOf(page.FileName) == spelling)
            {
                yield return page.Wrong!;
                yield return page.Right!;
            }
            else if (RuleParser.Parse(page.FileName, page.Right!) is { Diagnostics.Count: 0 } parsed)
            {
                yield return RulePrinter.Print(parsed.Module, spelling);
            }
        }
    }
}
