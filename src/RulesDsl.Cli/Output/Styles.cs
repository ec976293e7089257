using RulesDsl.Language.Diagnostics;
using Spectre.Console;

namespace RulesDsl.Cli.Output;

/// <summary>How things look on a terminal.</summary>
internal static class Styles
{
    public static readonly Style Error = new(Color.Red, decoration: Decoration.Bold);
    public static readonly Style Warning = new(Color.Yellow, decoration: Decoration.Bold);
    public static readonly Style Suggestion = new(Color.Aqua, decoration: Decoration.Bold);
    public static readonly Style Fine = new(Color.Green);
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Frame = new(Color.Blue);
    public static readonly Style Quiet = new(decoration: Decoration.Dim);
    public static readonly Style Removed = new(Color.Red);
    public static readonly Style Added = new(Color.Green);

    public static Style Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => Error,
        RuleSeverity.Warning => Warning,
        _ => Suggestion,
    };
}
