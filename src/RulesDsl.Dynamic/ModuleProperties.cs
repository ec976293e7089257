using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RulesDsl.Dynamic;

/// <summary>What a project's properties would tell the generator.</summary>
internal sealed class ModuleProperties(ModuleOptions options) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(options);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(ModuleOptions options) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_property.RootNamespace" => options.RootNamespace,
                "build_property.ProjectDir" => options.Directory,
                "build_property.RulesDslEmitTests" => options.Untrusted ? "false" : "true",
                "build_property.RulesDslUntrusted" => options.Untrusted ? "true" : null,
                "build_property.RulesDslFilesWin" => "true",
                "build_property.RulesDslCheckOnly" => options.OnlyChecked ? "true" : null,
                "build_property.RulesDslCoverage" => options.Covered ? "true" : null,
                _ => null,
            };
            return value is not null;
        }
    }
}
