namespace RulesDsl.Cli.Files;

/// <summary>A file that was asked for.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Root">The folder that was asked for and holds it; its own folder where it was named itself.</param>
internal sealed record SelectedFile(string Path, string Root)
{
    public RulesFileKind Kind => RulesFileName.Kind(Path);
}
