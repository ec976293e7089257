using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Tests.Expressions.Model;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Tests.Expressions.Testbed;

/// <summary>Compiles an expression the way that generated evaluators hold it, and runs it on the sample.</summary>
internal static class Evaluation
{
    /// <summary>The value of an expression for the sample.</summary>
    public static object? Of(string expression) => Compile(expression, isCondition: false).Run();

    /// <summary>Whether a condition holds for the sample.</summary>
    public static bool Holds(string condition) => (bool)Compile(condition, isCondition: true).Run()!;

    /// <summary>The C# of an expression.</summary>
    public static string Source(string expression) => Compile(expression, isCondition: false).Expression;

    private static Compiled Compile(string text, bool isCondition)
    {
        var world = new BoundWorld(text);
        var bound = isCondition ? world.Binder.BindCondition(world.Syntax, world.Scope) : world.Binder.Bind(world.Syntax, world.Scope);
        Assert.DoesNotContain(world.Context.Diagnostics, static diagnostic => diagnostic.Descriptor.Severity == RuleSeverity.Error);

        var scope = new EmitScope("test.rules", ["Evaluator", "Evaluate", "order", "none", "now"]) { Rule = "test" };
        var expression = ExpressionEmitter.Emit(bound, scope);
        return new Compiled(expression, Wrap(bound, expression, scope));
    }

    private static string Wrap(BoundExpression bound, string expression, EmitScope scope)
    {
        var writer = new SourceWriter();
        writer.WriteLine("#nullable enable").Open("public static class Evaluator");
        foreach (var field in scope.Fields)
            writer.WriteLine(field.Declaration);
        writer.WriteLine($$"""
            public static {{bound.Type.CSharpName}} Evaluate(global::{{typeof(Order).FullName}} order, global::{{typeof(Order).FullName}}? none, global::System.DateTimeOffset now) =>
                {{expression}};
            """);
        foreach (var method in scope.Methods)
            writer.WriteLine().WriteLine(method);
        return writer.Close().ToString();
    }

    private sealed record Compiled(string Expression, string Source)
    {
        public object? Run()
        {
            using var image = new MemoryStream();
            var result = BoundWorld.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Source)).Emit(image);
            var errors = result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.True(result.Success, $"{string.Join('\n', errors)}\n{Source}");

            image.Position = 0;
            var context = new AssemblyLoadContext("expression", isCollectible: true);
            var evaluate = context.LoadFromStream(image).GetType("Evaluator")!.GetMethod("Evaluate")!;
            try
            {
                return evaluate.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Sample.Order, null, Sample.Now], null);
            }
            finally
            {
                context.Unload();
            }
        }
    }
}
