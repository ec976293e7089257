using RulesDsl.Cli.Files;

namespace RulesDsl.Cli.Tests.Files;

public sealed class FileSelectionTests
{
    [Theory]
    [InlineData("a.rules, b.rules.yaml, b.rules.csv, inner/c.rules, inner/deep/d.rules.yml", ".")]
    [InlineData("inner/c.rules, inner/deep/d.rules.yml", "inner")]
    [InlineData("inner/c.rules, inner/deep/d.rules.yml", "inner/")]
    [InlineData("a.rules", "*.rules")]
    [InlineData("a.rules, inner/c.rules", "**/*.rules")]
    [InlineData("a.rules, b.rules.yaml, b.rules.csv, inner/c.rules, inner/deep/d.rules.yml", "**")]
    [InlineData("inner/deep/d.rules.yml", "*/deep/*.yml")]
    [InlineData("inner/deep/d.rules.yml", "i*r/**/?.rules.yml")]
    [InlineData("inner/deep/d.rules.yml", "inner/../inner/**/deep/*")]
    [InlineData("bin/built.rules", "bin")]
    [InlineData("bin/built.rules", "bin/built.rules")]
    [InlineData("b.rules.yaml, a.rules", "b.rules.yaml", "a.rules", "./a.rules")]
    public void Files_folders_and_globs_are_found(string expected, params string[] names)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a.rules", "b.rules.yaml", "b.rules.csv", "b.csv", "notes.yaml", "inner/c.rules", "inner/deep/d.rules.yml", "bin/built.rules", "inner/obj/x.rules", ".git/y.rules" })
            folder.Write(name, "");

        var found = FileSelection.Select(names, folder.Path, default);

        var relative = found.Select(file => Path.GetRelativePath(folder.Path, file.Path).Replace('\\', '/')).ToList();
        Assert.Equal(expected.Split(", ").Order(StringComparer.Ordinal), relative.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_to_a_folder_above_does_not_lead_in_circles()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inner/a.rules", "");
        Directory.CreateSymbolicLink(folder.At("inner/up"), folder.Path);

        Assert.Single(FileSelection.Select([".", "**/*.rules"], folder.Path, default));
    }

    [Fact]
    public void A_file_whose_name_has_a_star_is_found_by_its_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a*.rules", "");
        folder.Write("ab.rules", "");

        Assert.EndsWith("a*.rules", Assert.Single(FileSelection.Select(["a*.rules"], folder.Path, default)).Path, StringComparison.Ordinal);
    }
}
