using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RulesDsl.Generators.Tests.Compiling;

/// <summary>What the SDK tells generators of a project.</summary>
/// <param name="others">Properties beside the root namespace and the folder, by name.</param>
internal sealed class ProjectProperties(params (string Name, string Value)[] others) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(others);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties((string Name, string Value)[] others) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_property.RootNamespace" => "Shop",
                "build_property.ProjectDir" => RulesProject.Root,
                _ => others.Where(other => key == $"build_property.{other.Name}").Select(static other => other.Value).FirstOrDefault(),
            };
            return value is not null;
        }
    }
}
