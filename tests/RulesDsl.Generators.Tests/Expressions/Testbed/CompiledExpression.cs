using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Tests.Expressions.Model;

namespace RulesDsl.Generators.Tests.Expressions.Testbed;

/// <summary>The C# of an expression, and a class that holds it.</summary>
internal sealed record CompiledExpression(string Expression, string Source)
{
    private readonly Lazy<MethodInfo> _evaluate = new(() => Load(Source));

    /// <summary>The value for the sample.</summary>
    public object? Run() => _evaluate.Value.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Sample.Order, null, Sample.Now], null);

    /// <summary>A condition, without the cost of reflection.</summary>
    public Func<bool> Delegate()
    {
        var evaluate = _evaluate.Value.CreateDelegate<Func<Order, Order?, DateTimeOffset, bool>>();
        return () => evaluate(Sample.Order, null, Sample.Now);
    }

    private static MethodInfo Load(string source)
    {
        using var image = new MemoryStream();
        var result = BoundWorld.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source)).Emit(image);
        var errors = result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(result.Success, $"{string.Join('\n', errors)}\n{source}");

        image.Position = 0;
        return new AssemblyLoadContext("expression", isCollectible: true).LoadFromStream(image).GetType("Evaluator")!.GetMethod("Evaluate")!;
    }
}
