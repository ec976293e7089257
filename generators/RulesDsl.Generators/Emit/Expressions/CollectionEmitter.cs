using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Membership in a collection, and collected paths as values: a helper method with a plain loop each.</summary>
internal static class CollectionEmitter
{
    public static Code Emit(BoundContained contained, EmitScope scope)
    {
        scope.Reserve(BoundTree.Binders(contained));
        var list = (ListType)contained.Source.Type.NotNull;
        var (name, sought, element) = (scope.FreeName("Contains"), scope.FreeName("sought"), scope.FreeName("element"));
        var captures = BoundTree.Captures(contained.Source);
        var type = contained.Operand is BoundNull ? list.Element.OrNull : contained.Operand.Type;
        var writer = new SourceWriter();
        writer.Open($"private static bool {name}({string.Join(", ", new[] { $"{type.CSharpName} {sought}" }.Concat(captures.Select(static capture => capture.Parameter)))})");
        scope.Guarded(false, () =>
        {
            var loop = new LoopWriter(writer, scope);
            loop.Open(contained.Source, BoundSymbol.Local(element, SymbolRank.Binder, list.Element, element));
            loop.OpenIf(ComparisonEmitter.Equality(contained.Kind, element, list.Element, sought, type).Text);
            writer.WriteLine("return true;");
            loop.Close();
            writer.WriteLine().WriteLine("return false;");
            return name;
        });
        writer.Close();
        scope.AddMethod(writer.ToString());
        return Code.Primary($"{name}({string.Join(", ", new[] { ExpressionEmitter.Emit(contained.Operand, scope) }.Concat(captures.Select(static capture => capture.Argument)))})");
    }

    public static Code Emit(BoundCollect collect, EmitScope scope) => HelperMethod.Emit(collect, "Collect", scope, writer =>
    {
        var element = ((ListType)collect.Type.NotNull).Element;
        var (all, each) = (scope.FreeName("collected"), scope.FreeName("element"));
        writer.WriteLine($"var {all} = new global::System.Collections.Generic.List<{element.CSharpName}>();");
        var loop = new LoopWriter(writer, scope);
        loop.Open(collect, BoundSymbol.Local(each, SymbolRank.Binder, element, each));
        writer.WriteLine($"{all}.Add({each});");
        loop.Close();
        writer.WriteLine().WriteLine($"return {all};");
    });
}
