using System.CommandLine;

namespace RulesDsl.Cli.Commands;

/// <summary><c>--assembly app.dll</c></summary>
internal sealed class AssembliesOption : Option<string[]>
{
    public AssembliesOption()
        : base("--assembly", "-a")
    {
        Description = "An assembly whose public C# types the rules name. May be given several times.";
        HelpName = "app.dll";
        DefaultValueFactory = static _ => [];
    }
}
