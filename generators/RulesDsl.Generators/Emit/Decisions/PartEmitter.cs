using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes the struct that holds what a rule of a merged output says, or several rules together.</summary>
internal static class PartEmitter
{
    // What nobody has set is as the type has it. All facts that say nothing are equal, so one of them is enough.
    private const string SharedUnset = "Unset";

    public static string Fill(DecisionCode code) => Free(code, "Fill");

    public static string ToOutput(DecisionCode code) => Free(code, "ToOutput");

    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        if (code.RuleOutput != code.Part)
            return;

        var output = code.Spec.Output.NotNull;
        if (code.Spec is { GivesFact: true, IsBroken: false })
            writer.WriteLine().WriteLine($"private static readonly {output.CSharpName} {SharedUnset} = new();");
        writer.WriteLine().WriteLine($"/// <summary>What one rule says of a <c>{CSharpText.Documentation(output.Display)}</c>, or several together: the members that they set.</summary>");
        writer.Open($"public struct {code.Part}");
        foreach (var member in code.Spec.Members)
        {
            writer.WriteLine($"/// <summary>What is said of <c>{CSharpText.Documentation(member.Name)}</c>.</summary>");
            writer.WriteLine($"public global::RulesDsl.Decisions.Given<{member.Type.CSharpName}> {Name(member)} {{ get; internal set; }}").WriteLine();
        }

        if (!code.Spec.IsBroken)
        {
            EmitFill(writer, code);
            EmitToOutput(writer, code);
        }

        writer.Close();
    }

    private static void EmitFill(SourceWriter writer, DecisionCode code)
    {
        var other = Free(code, "other");
        writer.Open($"internal void {Fill(code)}({code.Part} {other})");
        foreach (var member in code.Spec.Members.Where(static member => member.IsSet))
            writer.WriteLine($"{Name(member)} = {Name(member)}.Or({other}.{Name(member)});");
        writer.Close();
    }

    private static void EmitToOutput(SourceWriter writer, DecisionCode code)
    {
        var last = Free(code, "last");
        var type = code.Spec.Output.NotNull;
        var set = code.Spec.Members.Where(static member => member.IsSet).ToList();
        var needed = set.Where(static member => member.IsNeeded).ToList();
        var optional = set.Where(static member => !member.IsNeeded).ToList();
        writer.WriteLine().Open($"internal readonly {type.CSharpName} {ToOutput(code)}(global::RulesDsl.Decisions.RuleInfo {last})");
        foreach (var member in needed)
        {
            writer.WriteLine($"if (!{Name(member)}.IsGiven)").Indent();
            writer.WriteLine($"throw global::RulesDsl.Decisions.HitPolicies.LeftOut({last}, {CSharpText.Literal(member.Name)}, {CSharpText.Literal(type.Display)});").Outdent();
        }

        var unset = code.Spec.GivesFact ? SharedUnset : Free(code, "unset");
        if (optional.Count > 0 && !code.Spec.GivesFact)
        {
            writer.WriteLine($"if ({string.Join(" && ", optional.Select(static member => $"{Name(member)}.IsGiven"))})").Indent();
            writer.WriteLine($"return {New(code, set, static member => $"{Name(member)}.Value")};").Outdent();
            writer.WriteLine().WriteLine("// What nobody has set is as the type has it.");
            writer.WriteLine($"var {unset} = {New(code, needed, static member => $"{Name(member)}.Value")};");
        }

        writer.WriteLine($"return {New(code, set, member => member.IsNeeded ? $"{Name(member)}.Value" : $"{Name(member)}.ValueOr({unset}.{Name(member)})")};");
        writer.Close();
    }

    private static string New(DecisionCode code, IReadOnlyList<OutputMember> members, Func<OutputMember, string> value)
    {
        var arguments = members.Where(static member => member.Parameter is not null).Select(member => $"{CSharpText.Identifier(member.Parameter!)}: {value(member)}");
        var initialized = members.Where(static member => member.Parameter is null).Select(member => $"{Name(member)} = {value(member)}").ToList();
        return $"new {code.Spec.Output.NotNull.CSharpName}({string.Join(", ", arguments)})" + (initialized.Count == 0 ? "" : $" {{ {string.Join(", ", initialized)} }}");
    }

    private static string Name(OutputMember member) => CSharpText.Identifier(member.Name);

    // The struct has a member for each of the output's, whatever those are called.
    private static string Free(DecisionCode code, string name)
    {
        while (code.Spec.Members.Any(member => member.Name == name))
            name += "Output";
        return name;
    }
}
