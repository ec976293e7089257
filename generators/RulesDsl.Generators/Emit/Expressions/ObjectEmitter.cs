using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Specs.Decisions;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Objects and maps that tests give.</summary>
internal static class ObjectEmitter
{
    public static Code Emit(BoundNew value, EmitScope scope)
    {
        var arguments = string.Join(", ", value.Arguments.Select(argument => Part(argument, ": ", scope)));
        var members = value.Members.Select(member => Part(member, " = ", scope))
            .Concat(value.Filled.Select(member => $"{CSharpText.Identifier(member.Name)} = {Fill(member, scope)}"));
        var initializer = string.Join(", ", members);
        return Code.Primary($"new {value.Type.NotNull.CSharpName}({arguments}){(initializer.Length == 0 ? "" : $" {{ {initializer} }}")}");
    }

    /// <summary>A dictionary, which stands for any interface of maps as well.</summary>
    public static Code Emit(BoundMap map, EmitScope scope)
    {
        var type = (MapType)map.Type.NotNull;
        var name = type.Name.StartsWith("global::System.Collections.Generic.I", StringComparison.Ordinal)
            ? $"global::System.Collections.Generic.Dictionary<{type.Key.CSharpName}, {type.Value.CSharpName}>"
            : type.Name;
        return Code.Primary($"new {name}(){(map.Keys.Count == 0 ? "" : " " + Entries(map, scope))}");
    }

    public static Code Emit(BoundDefault value) => Code.Primary($"default({value.Type.CSharpName})");

    private static string Part(OutputPart part, string between, EmitScope scope) =>
        CSharpText.Identifier(part.Name) + between + ExpressionEmitter.Emit(part.Value, scope);

    private static string Fill(OutputPart part, EmitScope scope) => part.Value switch
    {
        BoundList list => $"{{ {string.Join(", ", list.Items.Select(item => ExpressionEmitter.Emit(item, scope)))} }}",
        BoundMap map => Entries(map, scope),
        _ => throw new InvalidOperationException($"Nothing can be added to a {part.Value.GetType().Name}."),
    };

    private static string Entries(BoundMap map, EmitScope scope) =>
        $"{{ {string.Join(", ", map.Keys.Zip(map.Values, (key, value) => $"[{ExpressionEmitter.Emit(key, scope)}] = {ExpressionEmitter.Emit(value, scope)}"))} }}";
}
