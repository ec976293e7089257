using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Testing;

namespace RulesDsl.Generators.Tests.Testing;

/// <summary>Tests of a library's rules files as xunit runs them in the project that tests the library.</summary>
public sealed class XunitTests
{
    private const string Rules = """
        namespace Shop

        ruleset Fee(total: decimal) -> decimal
        rule "small" when total < 100 then 5
        otherwise then 0

        test "a small order"
          given total = 10
          expect 5

        test "null"
          given total = 1200
          expect 1
        """;

    private static readonly MetadataReference Xunit = MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location);

    [Fact]
    public void Each_test_of_a_referenced_library_is_a_case_named_after_it_and_grouped_by_its_set()
    {
        var tests = Load(Library());

        var type = tests.GetType("Shop.RuleTests.Fee", throwOnError: true)!;
        var cases = type.GetMethods().Where(static method => method.GetCustomAttribute<FactAttribute>() is not null).ToDictionary(static method => method.Name);
        Assert.Equal(["a_small_order", "null"], cases.Keys);
        Assert.Equal(["Fee: a small order", "Fee: null"], cases.Values.Select(static method => method.GetCustomAttribute<FactAttribute>()!.DisplayName!));
    }

    [Fact]
    public void A_case_fails_at_its_lines_in_the_rules_file_and_says_why()
    {
        var type = Load(Library()).GetType("Shop.RuleTests.Fee", throwOnError: true)!;
        var instance = Activator.CreateInstance(type);
        type.GetMethod("a_small_order")!.CreateDelegate<Action>(instance)();

        var failure = Assert.Throws<RuleTestFailedException>(type.GetMethod("null")!.CreateDelegate<Action>(instance));

        Assert.Equal($"expected 1, found 0{Environment.NewLine}The rule that decided: \"otherwise\" (fee.rules, line 5).", failure.Message);
        var frames = failure.StackTrace!.Split('\n').Select(static line => line.Trim()).ToArray();
        Assert.StartsWith("at Shop.RuleTests.FeeTests.null() in /project/fee.rules:line 13", frames[0], StringComparison.Ordinal);
        Assert.StartsWith("at Shop.RuleTests.Fee.null() in /project/fee.rules:line 11", frames[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_files_of_the_test_project_itself_are_tested_too()
    {
        var compilation = RulesProject.Empty("").AddReferences(Xunit);
        RulesProject.Driver([new RulesText(RulesProject.Root + "fee.rules", Rules)]).RunGeneratorsAndUpdateCompilation(compilation, out var project, out var found);

        Assert.Empty(found);
        Assert.NotNull(Load(project).GetType("Shop.RuleTests.Fee"));
    }

    [Fact]
    public void Two_libraries_may_test_sets_of_one_name()
    {
        var project = RulesProject.Empty("").AddReferences(Xunit, Reference(Library("One")), Reference(Library("Two")));

        RulesProject.Driver([]).RunGeneratorsAndUpdateCompilation(project, out var compilation, out var found);

        Assert.Empty(found);
        Assert.NotNull(compilation.GetTypeByMetadataName("Shop.RuleTests.Fee"));
        Assert.NotNull(compilation.GetTypeByMetadataName("Shop.RuleTests.Fee2"));
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug, "", true)]
    [InlineData(OptimizationLevel.Release, "", false)]
    [InlineData(OptimizationLevel.Release, "true", true)]
    [InlineData(OptimizationLevel.Debug, "false", false)]
    public void A_library_holds_its_tests_unless_it_is_built_for_release_or_says_otherwise(OptimizationLevel level, string asked, bool holds)
    {
        var project = RulesProject.Empty("").WithOptions(RulesProject.Empty("").Options.WithOptimizationLevel(level));

        RulesProject.Driver([new RulesText(RulesProject.Root + "fee.rules", Rules)], new ProjectProperties(("RulesDslEmitTests", asked))).RunGeneratorsAndUpdateCompilation(project, out var compilation, out _);

        Assert.Equal(holds, compilation.GetTypeByMetadataName("Shop.RuleTests.FeeTests") is not null);
    }

    [Fact]
    public void Cases_are_not_written_again_after_an_edit_of_unrelated_code()
    {
        var project = RulesProject.Empty("").AddReferences(Xunit, Reference(Library()));
        var driver = RulesProject.Driver([]).RunGenerators(project);

        var result = driver.RunGenerators(project.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;"))).GetRunResult().Results.Single();

        Assert.Equal(IncrementalStepRunReason.Unchanged, Assert.Single(Assert.Single(result.TrackedSteps[TrackingNames.Tests]).Outputs).Reason);
        Assert.All(result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs), static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_project_without_xunit_has_no_cases()
    {
        RulesProject.Driver([]).RunGeneratorsAndUpdateCompilation(RulesProject.Empty("").AddReferences(Reference(Library())), out var compilation, out _);

        Assert.DoesNotContain(compilation.SyntaxTrees, static tree => tree.FilePath.EndsWith(".xunit.g.cs", StringComparison.Ordinal));
    }

    private static CSharpCompilation Library(string name = "Library")
    {
        RulesProject.Driver([new RulesText(RulesProject.Root + "fee.rules", Rules)]).RunGeneratorsAndUpdateCompilation(Debug(name), out var library, out var found);
        Assert.Empty(found);
        return (CSharpCompilation)library;
    }

    // Optimised code may leave frames out of a stack trace.
    private static CSharpCompilation Debug(string name) =>
        RulesProject.Empty("").WithAssemblyName(name).WithOptions(RulesProject.Empty("").Options.WithOptimizationLevel(OptimizationLevel.Debug));

    private static PortableExecutableReference Reference(Compilation library) => MetadataReference.CreateFromImage(Emit(library).Image);

    // A test project that references the library, loaded beside it.
    private static Assembly Load(CSharpCompilation library)
    {
        var emitted = Emit(library);
        var project = Debug("Tests").AddReferences(Xunit, MetadataReference.CreateFromImage(emitted.Image));
        RulesProject.Driver([]).RunGeneratorsAndUpdateCompilation(project, out var tests, out var found);
        Assert.Empty(found);

        var context = new AssemblyLoadContext("tests", isCollectible: true);
        context.LoadFromStream(new MemoryStream(emitted.Image), new MemoryStream(emitted.Symbols));
        return Load(tests, context);
    }

    private static Assembly Load(Compilation compilation, AssemblyLoadContext? context = null)
    {
        var (image, symbols) = Emit(compilation);
        return (context ?? new AssemblyLoadContext("tests", isCollectible: true)).LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
    }

    private static (byte[] Image, byte[] Symbols) Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return (image.ToArray(), symbols.ToArray());
    }
}
