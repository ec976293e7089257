using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Writes loops over collections, so that nothing is allocated where the collection's own enumerator allocates nothing.</summary>
internal sealed class LoopWriter(SourceWriter writer, EmitScope scope)
{
    private int _open;

    /// <summary>Opens the loops over those elements of a collection for which a condition holds.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="scope">Hands out names.</param>
    /// <param name="source">The collection.</param>
    /// <param name="binder">The name of an element.</param>
    /// <param name="where">The condition.</param>
    /// <param name="isOnce">Whether whatever is done with the first of them is the end.</param>
    public static LoopWriter OverMatches(SourceWriter writer, EmitScope scope, BoundExpression source, BoundSymbol binder, BoundExpression? where, bool isOnce = false)
    {
        var loop = new LoopWriter(writer, scope);
        loop.Open(source, binder, isOnce);
        if (where is not null)
            loop.OpenIf(ExpressionEmitter.Emit(where, scope));
        return loop;
    }

    /// <summary>Opens the loops that give every element of <paramref name="source"/> the name of <paramref name="binder"/>. Null has no elements.</summary>
    /// <param name="source">The collection.</param>
    /// <param name="binder">The name of an element.</param>
    /// <param name="isOnce">Whether whatever is done with the first element is the end: C# warns of a loop that never comes round.</param>
    public void Open(BoundExpression source, BoundSymbol binder, bool isOnce = false)
    {
        if (source is not BoundCollect collect)
        {
            OpenOne(source, binder.CSharp, isOnce);
            return;
        }

        var isList = collect.Selector.Type.NotNull is ListType;
        var isSkipped = !isList && collect.Selector.Type.IsNullable && binder.Type is { IsValueType: true };
        Open(collect.Source, collect.Binder, isOnce && !isList && !isSkipped);
        if (isList)
            OpenOne(collect.Selector, binder.CSharp, isOnce);
        else if (isSkipped)
            OpenIf($"{ExpressionEmitter.EmitAt(collect.Selector, Precedence.Relational, scope)} is {{ }} {binder.CSharp}");
        else
            writer.WriteLine($"var {binder.CSharp} = {ExpressionEmitter.Emit(collect.Selector, scope)};");
    }

    /// <summary>Opens an <c>if</c>.</summary>
    public void OpenIf(string condition)
    {
        writer.Open($"if ({condition})");
        _open++;
    }

    /// <summary>Closes all that has been opened.</summary>
    public void Close()
    {
        for (; _open > 0; _open--)
            writer.Close();
    }

    private void OpenOne(BoundExpression source, string element, bool isOnce)
    {
        var list = (ListType)source.Type.NotNull;
        var items = ExpressionEmitter.EmitAt(source, Precedence.Relational, scope);
        if (source.Type.IsNullable || list.Form == ListForm.ImmutableArray)
        {
            var name = scope.FreeName("items");
            OpenIf($"{items} is {(list.Form == ListForm.ImmutableArray ? "{ IsDefault: false }" : "{ }")} {name}");
            items = name;
        }

        if (HasStructEnumerator(list))
        {
            Open($"foreach (var {element} in {items})");
            return;
        }

        if (!source.Type.IsNullable)
        {
            var name = scope.FreeName("items");
            writer.WriteLine($"var {name} = {items};");
            items = name;
        }

        if (isOnce)
        {
            OpenIf($"{items}.Count > 0");
            writer.WriteLine($"var {element} = {items}[0];");
            return;
        }

        var index = scope.FreeName("i");
        Open($"for (var {index} = 0; {index} < {items}.Count; {index}++)");
        writer.WriteLine($"var {element} = {items}[{index}];");
    }

    private void Open(string head)
    {
        writer.Open(head);
        _open++;
    }

    // An interface hands its enumerator out boxed; one with an index does not need it. A sequence that is nothing else has no other way.
    private static bool HasStructEnumerator(ListType list) =>
        list.Form != ListForm.List || !(list.Name.StartsWith("global::System.Collections.Generic.IReadOnlyList<", StringComparison.Ordinal)
            || list.Name.StartsWith("global::System.Collections.Generic.IList<", StringComparison.Ordinal));
}
