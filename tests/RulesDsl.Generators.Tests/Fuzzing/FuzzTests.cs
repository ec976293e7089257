using CsCheck;
using RulesDsl.Fuzz;
using RulesDsl.Language;

namespace RulesDsl.Generators.Tests.Fuzzing;

/// <summary>
/// Whatever a file says, nothing fails, reading it ends, every mistake has its place in the file, and what is generated compiles.
/// What hours of afl-fuzz try (docs/fuzzing.md) is tried here for seconds, with the very same targets.
/// </summary>
public sealed class FuzzTests
{
    private static readonly string[] Text = [.. FuzzSeeds.Of("text"), .. FuzzSeeds.Corpus(".rules")];
    private static readonly string[] Yaml = [.. FuzzSeeds.Of("yaml"), .. FuzzSeeds.Corpus(".rules.yaml")];
    private static readonly string[] Rows = [.. FuzzSeeds.Of("rows")];
    private static readonly string[] TextRules = [.. FuzzSeeds.Of("generator"), .. FuzzSeeds.Pages(Spelling.Text)];
    private static readonly string[] YamlRules = [.. FuzzSeeds.Of("generator-yaml"), .. FuzzSeeds.Pages(Spelling.Yaml)];

    public static TheoryData<string, string> Seeds
    {
        get
        {
            var seeds = new TheoryData<string, string>();
            foreach (var target in FuzzTargets.Names)
            {
                foreach (var name in FuzzSeeds.Names(target))
                    seeds.Add(target, name);
            }

            return seeds;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_fuzzing_begins_with_and_what_it_has_found_keeps_every_promise(string target, string name) => Read(target)(FuzzSeeds.Read(name));

    [Fact]
    public void Every_target_has_seeds() => Assert.All(FuzzTargets.Names, static target => Assert.NotEmpty(FuzzSeeds.Names(target)));

    [Fact]
    public void Mutated_text_is_read_to_the_end() => Mutations.Of(Text).Check(Read("text"), iter: 1_000, longer: 100);

    [Fact]
    public void Mutated_YAML_is_read_to_the_end() => Mutations.Of(Yaml).Check(Read("yaml"), iter: 500, longer: 100);

    [Fact]
    public void Mutated_rows_are_read_to_the_end() => Mutations.Of(Rows).Check(Read("rows"), iter: 3_000, longer: 100);

    [Fact]
    public void Mutated_rules_become_code_that_compiles() => Mutations.Of(TextRules).Check(Read("generator"), iter: 250, longer: 100);

    [Fact]
    public void Mutated_rules_in_YAML_become_code_that_compiles() => Mutations.Of(YamlRules).Check(Read("generator-yaml"), iter: 250, longer: 100);

    private static Action<string> Read(string target) => FuzzTargets.Find(target) ?? throw new InvalidOperationException($"No target '{target}'.");
}
