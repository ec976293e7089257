using RulesDsl.Language;

namespace RulesDsl.Cli.Files;

/// <summary>Where converted files go.</summary>
internal sealed class ConversionTarget
{
    private readonly string _path;
    private readonly Spelling _spelling;

    private ConversionTarget(string path, bool isFolder, Spelling spelling)
    {
        _path = path;
        IsFolder = isFolder;
        _spelling = spelling;
    }

    /// <summary>Whether it takes one file for each.</summary>
    public bool IsFolder { get; }

    /// <summary>What <c>--output</c> means; null for the console.</summary>
    /// <exception cref="UsageException">It does not fit the files, or something is there already.</exception>
    public static ConversionTarget? Of(string? output, RulesProject project, Spelling spelling, bool overwrites)
    {
        var count = project.RulesFiles.Count();
        if (string.IsNullOrEmpty(output))
        {
            return output is null && count == 1
                ? null
                : throw new UsageException(output is null ? $"{count} files are converted: name a folder for them with --output." : "The name after --output is empty.");
        }

        var path = Path.GetFullPath(output, project.Folder);
        var isFolder = count > 1 || Directory.Exists(path) || Path.EndsInDirectorySeparator(output);
        if (!isFolder && RulesFileName.Kind(path) != (spelling is Spelling.Text ? RulesFileKind.Text : RulesFileKind.Yaml))
            throw new UsageException($"'{output}' is not the name of a file in this spelling: let it end in {(spelling is Spelling.Text ? ".rules" : ".rules.yaml")}.");
        if (isFolder && File.Exists(path))
            throw new UsageException($"'{output}' is a file, and {count} files are converted: name a folder for them.");

        var target = new ConversionTarget(path, isFolder, spelling);
        target.Check(project, overwrites);
        return target;
    }

    /// <summary>Where a file goes. One that lies below a folder that was asked for lies as deep below this one.</summary>
    public string PathOf(RulesFile file)
    {
        if (!IsFolder)
            return _path;

        var below = Path.GetRelativePath(file.Root, file.Path);
        var relative = below.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(file.Path) : below;
        return Path.Combine(_path, file.Kind is RulesFileKind.Rows ? relative : RulesFileName.WithoutEnding(relative) + Ending(file));
    }

    // What is in this spelling already keeps its name.
    private string Ending(RulesFile file) => (_spelling, file.Kind) switch
    {
        (Spelling.Text, _) => ".rules",
        (_, RulesFileKind.Yaml) => file.Path[RulesFileName.WithoutEnding(file.Path).Length..],
        _ => ".rules.yaml",
    };

    private void Check(RulesProject project, bool overwrites)
    {
        var targets = project.Files.Where(file => IsFolder || file.Kind is not RulesFileKind.Rows).Select(file => (file.Name, Path: PathOf(file))).ToList();
        var same = targets.GroupBy(static target => target.Path).FirstOrDefault(static same => same.Count() > 1);
        if (same is not null)
            throw new UsageException($"{string.Join(" and ", same.Select(static target => $"'{target.Name}'"))} would both become '{RulesFileName.Shown(same.Key, project.Folder)}'.");

        var rows = project.Files.Where(static file => file.Kind is RulesFileKind.Rows).Select(static file => file.Path).ToHashSet();
        var there = targets.Where(target => !overwrites && File.Exists(target.Path) && !rows.Contains(target.Path)).ToList();
        if (there.Count > 0)
            throw new UsageException(string.Join("\n", there.Select(target => $"'{RulesFileName.Shown(target.Path, project.Folder)}' is there already: --force overwrites it.")));
    }
}
