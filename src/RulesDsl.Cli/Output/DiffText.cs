using Spectre.Console;

namespace RulesDsl.Cli.Output;

/// <summary>What formatting would change, as a unified diff.</summary>
internal static class DiffText
{
    public static void Write(Paper paper, string name, string before, string after)
    {
        // Line ends are no part of what a diff shows.
        var (plain, formatted) = (before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"));
        if (plain == formatted)
        {
            paper.WriteLine($"{name}: its lines end in different ways", Styles.Strong);
            return;
        }

        foreach (var line in UnifiedDiff.Of(name, plain, formatted))
            paper.WriteLine(line, StyleOf(line));
    }

    private static Style StyleOf(string line) => line switch
    {
        ['+', '+', '+', ..] or ['-', '-', '-', ..] => Styles.Strong,
        ['@', '@', ..] => Styles.Frame,
        ['+', ..] => Styles.Added,
        ['-', ..] => Styles.Removed,
        _ => Style.Plain,
    };
}
