using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Puts what needs statements into a method of its own.</summary>
internal static class HelperMethod
{
    /// <summary>Adds the method to <paramref name="scope"/> and gives the call of it.</summary>
    /// <param name="expression">What it computes.</param>
    /// <param name="stem">Its name, if that is free.</param>
    /// <param name="scope">Where it goes.</param>
    /// <param name="write">Writes its statements.</param>
    public static Code Emit(BoundExpression expression, string stem, EmitScope scope, Action<SourceWriter> write)
    {
        scope.Reserve(BoundTree.Binders(expression));
        var name = scope.FreeName(stem);
        var captures = BoundTree.Captures(expression);
        var writer = new SourceWriter();
        writer.Open($"private static {expression.Type.CSharpName} {name}({Captures.Parameters(captures)})");
        scope.Guarded(false, () =>
        {
            write(writer);
            return name;
        });
        scope.AddMethod(writer.Close().ToString());
        return Code.Primary($"{name}({Captures.Arguments(captures)})");
    }

    /// <summary>The name of a method that goes over the elements that a binder names: <c>SumLine</c>.</summary>
    public static string Stem(string function, BoundSymbol binder) =>
        function + (binder.Name.Length == 0 ? "" : char.ToUpperInvariant(binder.Name[0]) + binder.Name.Substring(1));
}
