using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting;

/// <summary>
/// The corpus holds rules in both spellings: what there is in the repository, and every construct of the language. A file whose
/// partner is missing gets it from the printer where CORPUS_UPDATE=1, and the other is printed again; read them before they are kept.
/// </summary>
public sealed class CorpusTests
{
    private const string Yaml = ".yaml";

    public static TheoryData<string> Names() => new(All());

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_files_of_a_pair_say_the_same(string name)
    {
        Complete(name);
        var text = Read(name);
        var yaml = Read(name + Yaml);

        Assert.True(SyntaxEquality.AreEqual(text, yaml) && SyntaxEquality.AreEqual(yaml, text));
        Assert.Equal(RoundTrip.Comments(text), RoundTrip.Comments(yaml));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_files_of_a_pair_are_written_as_the_printer_writes_them(string name)
    {
        Assert.Equal(Written(name), RulePrinter.Print(Read(name), Spelling.Text));
        Assert.Equal(Written(name + Yaml), RulePrinter.Print(Read(name + Yaml), Spelling.Yaml));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_files_of_a_pair_print_and_convert_to_the_same(string name)
    {
        foreach (var module in new[] { Read(name), Read(name + Yaml) })
        {
            RoundTrip.Check(module);
            RoundTrip.CheckStable(module);
        }
    }

    [Fact]
    public void Every_kind_of_node_occurs()
    {
        var found = All().SelectMany(name => new[] { Read(name), Read(name + Yaml) }).SelectMany(Nodes).Select(node => node.GetType()).ToHashSet();
        var all = typeof(SyntaxNode).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract);

        Assert.Equal(
            [nameof(CommentSyntax), nameof(ErrorSyntax), nameof(ErrorTypeSyntax), nameof(UnsupportedSyntax)],
            all.Except(found).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> All() => Directory.EnumerateFiles(Folder())
        .Select(file => Path.GetFileName(file).Replace(Yaml, "", StringComparison.Ordinal))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static IEnumerable<SyntaxNode> Nodes(SyntaxNode node) => SyntaxMembers.ChildrenOf(node).SelectMany(Nodes).Prepend(node);

    private static ModuleSyntax Read(string name)
    {
        var result = RuleParser.Parse(name, Written(name));
        Assert.Empty(result.Diagnostics.Select(it => $"{name}, {it.Span}: {it.Message}"));
        return result.Module;
    }

    private static string Written(string name) => File.ReadAllText(Path.Combine(Folder(), name)).ReplaceLineEndings("\n");

    private static void Complete(string name)
    {
        if (Environment.GetEnvironmentVariable("CORPUS_UPDATE") != "1")
            return;

        var (text, yaml) = (Path.Combine(Folder(), name), Path.Combine(Folder(), name + Yaml));
        if (File.Exists(text))
            File.WriteAllText(text, RulePrinter.Print(Read(name), Spelling.Text));
        else
            File.WriteAllText(text, RulePrinter.Print(Read(name + Yaml), Spelling.Text));

        File.WriteAllText(yaml, RulePrinter.Print(Read(File.Exists(yaml) ? name + Yaml : name), Spelling.Yaml));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RulesDsl.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");

        return Path.Combine(folder.FullName, "tests", "RulesDsl.Language.Tests", "Corpus");
    }
}
