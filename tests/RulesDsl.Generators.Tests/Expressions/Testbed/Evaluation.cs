using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Tests.Expressions.Model;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Generators.Tests.Expressions.Testbed;

/// <summary>Compiles an expression the way that generated evaluators hold it, and runs it on the sample.</summary>
internal static class Evaluation
{
    /// <summary>The value of an expression for the sample.</summary>
    public static object? Of(string expression) => Compile(new BoundWorld(expression), Bind).Run();

    /// <summary>Whether a condition holds for the sample.</summary>
    public static bool Holds(string condition) => Delegate(condition)();

    /// <summary>A condition to be evaluated many times.</summary>
    public static Func<bool> Delegate(string condition) => Compile(new BoundWorld(condition), BindCondition).Delegate();

    /// <summary>Whether the value of an expression passes a unary test.</summary>
    public static bool Passes(string subject, string test)
    {
        var (syntax, errors) = UnaryTestReader.Read(new SourceSlice(new SourceFile("test.rules", test), test));
        Assert.Empty(errors);
        return Compile(new BoundWorld(subject), world => world.Binder.BindUnaryTest(Bind(world), syntax, world.Scope)).Delegate()();
    }

    /// <summary>The C# of an expression.</summary>
    public static string Source(string expression) => Compile(new BoundWorld(expression), Bind).Expression;

    private static BoundExpression Bind(BoundWorld world) => world.Binder.Bind(world.Syntax, world.Scope);

    private static BoundExpression BindCondition(BoundWorld world) => world.Binder.BindCondition(world.Syntax, world.Scope);

    private static CompiledExpression Compile(BoundWorld world, Func<BoundWorld, BoundExpression> bind)
    {
        var bound = bind(world);
        Assert.DoesNotContain(world.Context.Diagnostics, static diagnostic => diagnostic.Descriptor.Severity == RuleSeverity.Error);

        var scope = new EmitScope("test.rules", ["Evaluator", "Evaluate", "order", "none", "now"]) { Rule = "test" };
        var expression = ExpressionEmitter.Emit(PossibleNulls.Without(bound), scope);
        return new CompiledExpression(expression, Wrap(bound, expression, scope));
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
}
