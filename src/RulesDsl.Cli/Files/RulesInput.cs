using System.Text.RegularExpressions;

namespace RulesDsl.Cli.Files;

/// <summary>Rules that are piped in, as editors do: <c>-</c> in the place of a file.</summary>
internal static partial class RulesInput
{
    /// <summary>What stands for them on the command line.</summary>
    public const string Name = "-";

    /// <summary>Reads them as the file <paramref name="name"/>, or as one in the spelling that they are in.</summary>
    /// <exception cref="UsageException">They are no text, or the name is that of no rules file.</exception>
    public static async Task<RulesFile> ReadAsync(string? name, ToolContext context, CancellationToken stop)
    {
        if (name is not null && RulesFileName.Kind(name) is not (RulesFileKind.Text or RulesFileKind.Yaml))
            throw new UsageException($"'{name}' is no name for the standard input: let it end in .rules, .rules.yaml or .rules.yml.");

        await using var input = context.Input();
        var read = await RulesFileReader.ReadAsync(input, new SelectedFile(Name, context.Folder), "the standard input", stop);
        var path = Path.GetFullPath(name ?? (IsYaml(read.Text) ? "stdin.rules.yaml" : "stdin.rules"), context.Folder);
        return read with { Path = path, Root = Path.GetDirectoryName(path)!, Name = RulesFileName.Shown(path, context.Folder), IsInput = true };
    }

    // No declaration and no line of a head has a colon behind its first word.
    private static bool IsYaml(string text) => FirstOfYaml().IsMatch(text);

    [GeneratedRegex(@"\A(\s|#[^\r\n]*)*(---|%|['""]?\w+['""]?\s*:)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FirstOfYaml();
}
