using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes the comparison of two outputs of <c>hit any</c> where C#'s own would not do: by the members that rules set, and lists by their items.</summary>
internal static class AgreementEmitter
{
    /// <summary>The name of the comparison.</summary>
    public const string Agree = "Agree";

    public static bool IsNeeded(DecisionCode code) => code.Spec is { Hit: HitPolicy.Any, IsBroken: false }
        && (code.Spec.Members.Count > 0
            ? code.Spec.Members.All(static member => member.CanRead)
            : code.Spec.Output.NotNull is ListType or MapType or SimpleType { Kind: SimpleKind.Json });

    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        if (!IsNeeded(code))
            return;

        var output = code.Spec.Output;
        writer.WriteLine().WriteLine("// Whether two rules give the same.");
        writer.WriteLine($"private static bool {Agree}({output.CSharpName} left, {output.CSharpName} right) =>").Indent();
        if (code.Spec.Members.Count == 0)
        {
            writer.WriteLine($"{Equal(output, "left", "right")};");
        }
        else
        {
            var value = output is NullableType { IsWrapped: true } ? ".Value." : ".";
            var tests = code.Spec.Members.Select(member => Equal(member.Type, $"left{value}{CSharpText.Identifier(member.Name)}", $"right{value}{CSharpText.Identifier(member.Name)}"));
            var nulls = output.IsNullable ? "left is null || right is null ? left is null && right is null : " : "";
            writer.WriteLine($"{nulls}{string.Join("\n    && ", tests)};");
        }

        writer.Outdent();
    }

    private static string Equal(RuleType type, string left, string right) => type.NotNull switch
    {
        ListType => $"global::RulesDsl.Decisions.Agreement.OfLists({left}, {right})",
        MapType => $"global::RulesDsl.Decisions.Agreement.OfMaps({left}, {right})",
        SimpleType { Kind: SimpleKind.Json } => $"global::RulesDsl.Decisions.Agreement.OfJson({left}, {right})",
        SimpleType { Kind: not SimpleKind.Object } or NamedType { Kind: NamedKind.Enum } => $"{left} == {right}",
        _ => $"global::System.Collections.Generic.EqualityComparer<{type.CSharpName}>.Default.Equals({left}, {right})",
    };
}
