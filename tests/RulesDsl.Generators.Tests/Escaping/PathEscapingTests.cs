using System.Reflection;
using CsCheck;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Testing;

namespace RulesDsl.Generators.Tests.Escaping;

/// <summary>Files and folders may have any name: what is generated compiles, and tells the name as it is.</summary>
public sealed class PathEscapingTests
{
    private const string CSharp = """
        public static class Program
        {
            public static string[] Run()
            {
                var about = new[] { Shop.Fails.Info.Rules[0].File, Shop.Rows.Info.Rules[0].File };
                try { Shop.Fails.Evaluate(0); } catch (RulesDsl.Decisions.RuleEvaluationException failed) { return [.. about, failed.File, failed.Message.Contains(failed.File) ? "told" : failed.Message]; }
                return about;
            }
        }
        """;

    private const string Text = """
        namespace Shop
        ruleset Fails(n: int) -> decimal
        rule "a" then 1 / n
        test "a" given n = 1 expect 1
        table Rows(n: int) -> int
          | n | => m |
          rows FILE
        """;

    private const string Yaml = """
        namespace: Shop
        ---
        ruleset: Fails
        inputs: { n: int }
        output: decimal
        rules: [{ rule: a, then: 1 / n }]
        tests: [{ test: a, given: { n: 1 }, expect: 1 }]
        ---
        table: Rows
        inputs: { n: int }
        output: int
        columns: [n, => m]
        rows: FILE
        """;

    // On any system, slashes part folders, and dots lead out of them.
    private static readonly Gen<string> Names = HostileText.InFile.Select(static text => text.Replace('/', '_').Replace('\\', '_') + "a");

    [Fact]
    public void Names_of_files_come_back_as_they_are() => Gen.Select(Names, Names, Names, Gen.Bool).Check(
        (folder, file, rows, isYaml) =>
        {
            var name = $"{folder}/{file}{(isYaml ? ".rules.yaml" : ".rules")}";
            var named = rows + ".rules.csv";
            var rules = isYaml ? Yaml.Replace("FILE", HostileText.Yaml(named), StringComparison.Ordinal) : Text.Replace("FILE", HostileText.Quoted(named), StringComparison.Ordinal);

            var assembly = RulesProject.Compile(CSharp, (name, rules), ($"{folder}/{named}", "n,m\n1,2\n")).Load();

            var found = (string[])assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null)!;
            Assert.Equal([name, $"{folder}/{named}", name, "told"], found);
            Assert.Equal(name, Assert.Single(RuleTestCase.In(assembly)).File);
        },
        iter: 10, longer: 50);

    [Fact]
    public void Names_of_folders_become_namespaces() => Gen.Select(Names, Names).Check(
        static (outer, inner) => Assert.NotNull(RulesProject.Compile("", ($"{outer}/{inner}/a.rules", "enum Level { Low }\nruleset A(n: Level) -> int\nrule \"a\" then 1\ntest \"a\" given n = Low expect 1\n")).Load()),
        iter: 10, longer: 50);
}
