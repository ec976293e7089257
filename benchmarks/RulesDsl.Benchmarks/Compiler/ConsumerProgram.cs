namespace RulesDsl.Benchmarks.Compiler;

/// <summary>A program with a rule set, compiled by the SDK's compiler into a folder of its own.</summary>
/// <param name="folder">Where it is compiled.</param>
internal sealed class ConsumerProgram(string folder)
{
    /// <summary>A program that has no rules.</summary>
    public const string Empty = """System.Console.WriteLine("done");""";

    /// <summary>The inputs: a loan that an early rule matches, and one that none does.</summary>
    public const string Loans = """
        var early = new Loan(30, 899, 5, 40_000m, 500m, 1_000m, 0.5, Region.East, "online", true);
        var none = new Loan(5, 100, 0, 0m, 99_000m, 0m, 0.5, Region.East, "none", false);
        """;

    /// <summary>Compiles a program.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rules">How many rules it has.</param>
    /// <param name="code">What it does.</param>
    public void Compile(string name, int rules, string code)
    {
        File.WriteAllText(Path.Combine(folder, "Model.cs"), GradeRules.Model);
        File.WriteAllText(Path.Combine(folder, $"{name}.cs"), "using Bank;\n" + code);
        File.Copy(typeof(Decisions.Loan).Assembly.Location, Path.Combine(folder, Path.GetFileName(typeof(Decisions.Loan).Assembly.Location)), overwrite: true);
        File.Copy(typeof(RulesDsl.Decisions.RuleInfo).Assembly.Location, Path.Combine(folder, "RulesDsl.dll"), overwrite: true);
        File.WriteAllText(
            Path.Combine(folder, $"{name}.runtimeconfig.json"),
            $$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }""");
        SdkCompiler.Reference(folder);
        string[] arguments = ["-target:exe", $"-out:{name}.dll", "Model.cs", $"{name}.cs"];
        if (rules > 0)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.rules"), GradeRules.Text(rules));
            arguments = [.. arguments, .. SdkCompiler.WithRules($"{name}.rules")];
        }

        SdkCompiler.Compile(folder, arguments);
    }

    /// <summary>Runs a program.</summary>
    public MeasuredProcess Run(string name, params (string Name, string Value)[] environment) => MeasuredProcess.Run(folder, [$"{name}.dll"], environment);
}
