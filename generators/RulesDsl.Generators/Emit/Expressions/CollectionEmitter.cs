using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Membership in a collection, and collected paths as values: a helper method with a plain loop each.</summary>
internal static class CollectionEmitter
{
    public static Code Emit(BoundContained contained, EmitScope scope)
    {
        if (IsAskedOfTheSet(contained))
            return EmitAsked(contained, scope);

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

    // A set knows its elements by itself, as a dictionary knows its keys.
    private static bool IsAskedOfTheSet(BoundContained contained) =>
        contained is { Kind: not ComparisonKind.OrdinalIgnoreCase, Operand: not BoundNull } && contained.Source.Type.NotNull is ListType { Form: ListForm.Set, Element: var element }
        && element.NotNull == contained.Operand.Type.NotNull;

    private static Code EmitAsked(BoundContained contained, EmitScope scope)
    {
        var set = Once.Of(contained.Source, scope, "set");
        var isNullFound = ((ListType)contained.Source.Type.NotNull).Element.IsNullable;
        var sought = isNullFound ? new Once(null, ExpressionEmitter.Emit(contained.Operand, scope)) : Once.Of(contained.Operand, scope, "sought");
        var tests = new[] { sought.Guard, set.Guard, $"{set.Value}.Contains({sought.Value})" }.OfType<string>().ToList();
        return new Code(string.Join(" && ", tests), tests.Count == 1 ? Precedence.Primary : Precedence.And);
    }

    public static Code Emit(BoundCollect collect, EmitScope scope) => HelperMethod.Emit(collect, "Collect", scope, writer =>
    {
        var element = ((ListType)collect.Type.NotNull).Element;
        var (all, each) = (scope.FreeName("collected"), scope.FreeName("element"));
        writer.WriteLine($"var {all} = new global::System.Collections.Generic.List<{element.CSharpName}>();");
        var loop = new LoopWriter(writer, scope);
        loop.Open(collect, BoundSymbol.Local(each, SymbolRank.Binder, element, each));
        var isNullable = collect.Selector.Type is NullableType { Inner: not ListType } && element is { IsNullable: false, IsValueType: false };
        writer.WriteLine($"{all}.Add({each}{(isNullable ? "!" : "")});");
        loop.Close();
        writer.WriteLine().WriteLine($"return {all};");
    });
}
