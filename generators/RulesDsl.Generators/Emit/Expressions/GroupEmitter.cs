using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Groups: the elements by their keys first, then what is made of each list of them. What has no key is in no group.</summary>
internal static class GroupEmitter
{
    private const string Dictionary = "global::System.Collections.Generic.Dictionary";

    public static Code Emit(BoundGroup group, EmitScope scope) =>
        HelperMethod.Emit(group, HelperMethod.Stem("Group", group.Binder), scope, writer =>
        {
            var map = (MapType)group.Type.NotNull;
            var groups = scope.FreeName("groups");
            WriteGroups(writer, group, groups, map, scope);

            var (result, key) = (scope.FreeName("result"), scope.FreeName("key"));
            writer.WriteLine()
                .WriteLine($"var {result} = new {Dictionary}<{map.Key.CSharpName}, {map.Value.CSharpName}>({groups}.Count);")
                .WriteLine($"foreach (var ({key}, {group.Group.CSharp}) in {groups})").Indent()
                .WriteLine($"{result}.Add({key}, {ListEmitter.Item(group.Value, map.Value, scope)});").Outdent()
                .WriteLine()
                .WriteLine($"return {result};");
        });

    private static void WriteGroups(SourceWriter writer, BoundGroup group, string groups, MapType map, EmitScope scope)
    {
        var list = $"global::System.Collections.Generic.List<{((ListType)group.Group.Type).Element.CSharpName}>";
        var (key, items) = (scope.FreeName("key"), scope.FreeName("items"));
        writer.WriteLine($"var {groups} = new {Dictionary}<{map.Key.CSharpName}, {list}>();");
        var loop = LoopWriter.OverMatches(writer, scope, group.Source, group.Binder, group.Where);
        var code = ExpressionEmitter.EmitCode(group.Key, scope);
        if (group.Key.Type.IsNullable)
            loop.OpenIf($"{code.At(Precedence.Relational)} is {{ }} {key}");
        else
            writer.WriteLine($"var {key} = {code.Text};");
        writer.WriteLine($"if (!{groups}.TryGetValue({key}, out var {items}))").Indent()
            .WriteLine($"{groups}.Add({key}, {items} = []);").Outdent()
            .WriteLine($"{items}.Add({group.Binder.CSharp});");
        loop.Close();
    }
}
