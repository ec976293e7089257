using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Tests.Expressions.Testbed;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Tests.Expressions;

/// <summary>A stack overflow would end the compiler: what the parser lets through must fit into half of the smallest stack.</summary>
public class DepthTests
{
    private const int HalfOfTheSmallestStack = 512 * 1024;

    public static TheoryData<string> Deep => new(
        "1" + Repeat(" + order.Count", 120) + " > 1",
        "order.Score" + Repeat(" + 1", 240) + " > 1",
        "\"\"" + Repeat(" + order.Name", 120) + " is empty",
        Repeat("(", 30) + "order.Count" + Repeat(" * 2)", 30) + " > 1",
        Repeat("abs(", 30) + "order.Count" + Repeat(")", 30) + " > 1",
        Repeat("any(l in order.Lines where ", 30) + "l.Taxed" + Repeat(")", 30),
        Repeat("if order.Express then 1 else ", 30) + "2",
        "order.Buyer" + Repeat(".Referrer", 240) + " is null",
        "order.Name" + Repeat(".Trim()", 120) + " is empty",
        Repeat("sort(", 30) + "order.Tags" + Repeat(")", 30) + " is empty",
        Repeat("substring(", 30) + "order.Name" + Repeat(", 0)", 30) + " is empty",
        Repeat("group(l in order.Lines by ", 15) + "l.Price" + Repeat(" : count(l)).count", 15) + " > 1",
        "order.Note" + Repeat(" ?? order.Note", 120) + " is empty");

    [Theory]
    [MemberData(nameof(Deep))]
    public void The_deepest_expression_binds_and_becomes_code(string expression)
    {
        string? code = null;
        var world = new BoundWorld(expression);
        var thread = new Thread(
            () => code = ExpressionEmitter.Emit(PossibleNulls.Without(world.Binder.Bind(world.Syntax, world.Scope)), new EmitScope("test.rules", [])), HalfOfTheSmallestStack);
        thread.Start();
        thread.Join();

        Assert.NotNull(code);
        Assert.DoesNotContain(world.Context.Diagnostics, static diagnostic => diagnostic.Descriptor.Severity == RuleSeverity.Error);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
