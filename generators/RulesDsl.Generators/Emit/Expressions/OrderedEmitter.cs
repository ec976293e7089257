using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>The first of a collection, and a collection in the order of a key. What has no key comes last.</summary>
internal static class OrderedEmitter
{
    public static Code Emit(BoundFirst first, EmitScope scope) =>
        HelperMethod.Emit(first, HelperMethod.Stem("First", first.Binder), scope, writer =>
        {
            if (first.Key is null)
                WriteSearch(writer, first, scope);
            else
                WriteExtreme(writer, first, first.Key, scope);
        });

    public static Code Emit(BoundSort sort, EmitScope scope) =>
        HelperMethod.Emit(sort, HelperMethod.Stem("Sort", sort.Binder), scope, writer =>
        {
            var element = ((ListType)sort.Type.NotNull).Element;
            var sorted = scope.FreeName("sorted");
            writer.WriteLine($"var {sorted} = new global::RulesDsl.Decisions.SortedItems<{sort.Key.Type.CSharpName}, {element.CSharpName}>();");
            var loop = LoopWriter.OverMatches(writer, scope, sort.Source, sort.Binder, sort.Where);
            writer.WriteLine($"{sorted}.Add({ExpressionEmitter.Emit(sort.Key, scope)}, {sort.Binder.CSharp}{(element is { IsNullable: false, IsValueType: false } ? "!" : "")});");
            loop.Close();
            writer.WriteLine().WriteLine($"return {sorted}.{(sort.IsDescending ? "Descending" : "Ascending")}();");
        });

    private static void WriteSearch(SourceWriter writer, BoundFirst first, EmitScope scope)
    {
        var loop = LoopWriter.OverMatches(writer, scope, first.Source, first.Binder, first.Where, isOnce: first.Where is null);
        writer.WriteLine($"return {first.Binder.CSharp};");
        loop.Close();
        writer.WriteLine().WriteLine("return null;");
    }

    private static void WriteExtreme(SourceWriter writer, BoundFirst first, BoundExpression key, EmitScope scope)
    {
        var (found, best, value) = (scope.FreeName("first"), scope.FreeName(first.IsDescending ? "greatest" : "least"), scope.FreeName("key"));
        var op = first.IsDescending ? ">" : "<";
        var isBefore = key.Type.NotNull == SimpleType.String ? $"string.CompareOrdinal({value}, {best}) {op} 0" : $"{value} {op} {best}";
        var any = key.Type.IsNullable ? scope.FreeName("any") : null;

        writer.WriteLine($"{first.Type.CSharpName} {found} = null;").WriteLine($"{key.Type.OrNull.CSharpName} {best} = null;");
        if (any is not null)
            writer.WriteLine($"var {any} = false;");
        var loop = LoopWriter.OverMatches(writer, scope, first.Source, first.Binder, first.Where);
        writer.WriteLine($"var {value} = {ExpressionEmitter.Emit(key, scope)};");
        loop.OpenIf(any is null ? $"{best} is null || {isBefore}" : $"!{any} || ({value} is not null && ({best} is null || {isBefore}))");
        writer.WriteLine($"{found} = {first.Binder.CSharp};").WriteLine($"{best} = {value};");
        if (any is not null)
            writer.WriteLine($"{any} = true;");
        loop.Close();
        writer.WriteLine().WriteLine($"return {found};");
    }
}
