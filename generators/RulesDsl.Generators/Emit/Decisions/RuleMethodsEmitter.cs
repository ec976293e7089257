using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes two small methods for each rule: whether it matches, and what it gives.</summary>
internal static class RuleMethodsEmitter
{
    // .NET leaves such a method out of stack traces even where it was not inlined: without optimisation the trace matters more.
    public const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        foreach (var rule in code.Otherwise is { } otherwise ? code.Rules.Append(otherwise) : code.Rules)
        {
            code.Scope.Rule = rule.Spec.Name;
            code.Scope.File = code.FileOf(rule);
            if (rule.HasCondition)
                EmitWhen(writer, code, rule);
            if (rule.Spec.Then is { } then && !rule.IsConstant)
                EmitThen(writer, code, rule, then);
        }
    }

    private static void EmitWhen(SourceWriter writer, DecisionCode code, RuleCode rule)
    {
        writer.WriteLine().WriteLine($"// {CSharpText.Comment(rule.Spec.Name)}");
        WriteInline(writer, code);
        var days = rule.Spec.Days?.CSharp;
        if (rule.Parts.Count == 0)
            writer.WriteLine($"private static bool {rule.WhenMethod} =>").Indent().WriteLine($"{days};").Outdent();
        else if (code.IsOptimized)
            EmitExpression(writer, code, rule, days);
        else if (code.Covers)
            CoveredWhenEmitter.Emit(writer, code, rule, days);
        else
            StatementsEmitter.Emit(writer, code, rule, days);
    }

    private static void EmitExpression(SourceWriter writer, DecisionCode code, RuleCode rule, string? days)
    {
        writer.WriteLine($"private static bool {rule.WhenMethod} =>").Indent();
        var isAlone = days is null && rule.Parts.Count == 1;
        var text = string.Join(" && ", rule.Parts.Select(part => EmitPart(part, rule, code, isAlone ? Precedence.Conditional : Precedence.And)));
        var span = rule.Spec.Condition!.Span;
        code.LinesOf(rule).Write(writer, span, days is null ? "" : $"{days} && ", text, ";");
        writer.Outdent();
    }

    // Half of a cell's test stands at the head of its column. What fails in it fails for this row.
    public static string EmitPart(BoundExpression part, RuleCode rule, DecisionCode code, Precedence least)
    {
        string Write() => ExpressionEmitter.EmitAt(code.Shared.InCondition(part), least, code.Scope);
        string Emit() => rule.IsTornApart ? code.Scope.Apart(Write) : Write();
        return rule.Spec.Tests.Count > 0 ? code.Scope.At(part.Span, Emit) : Emit();
    }

    private static void EmitThen(SourceWriter writer, DecisionCode code, RuleCode rule, OutputSpec then)
    {
        writer.WriteLine();
        if (!rule.HasCondition)
            writer.WriteLine($"// {CSharpText.Comment(rule.Spec.Name)}");
        var (method, lines) = code.Covers
            ? (CoveredLine.Emit(writer, code, code.RuleOutput, rule.ThenMethod, rule.ThenCaptures, CoveredLine.SpanOf(then), code.LinesOf(rule)), LineMap.None)
            : (rule.ThenMethod, code.LinesOf(rule));
        var head = $"private static {code.RuleOutput} {method} =>";
        if (then.Type is null)
        {
            // The JIT inlines a constant without being told.
            var value = then.Arguments[0].Value;
            if (value is not (BoundLiteral or BoundEnumMember or BoundNull))
                WriteInline(writer, code);
            writer.WriteLine(head).Indent();
            lines.Write(writer, value.Span, "", Value(value, code), ";");
            writer.Outdent();
        }
        else
        {
            writer.WriteLine($"{head} new {(code.Spec.Hit is HitPolicy.Merge ? code.Part : then.Type)}{(then.Arguments.Count == 0 ? "()" : "(")}").Indent();
            foreach (var argument in then.Arguments)
                Write(writer, code, lines, argument, ": ", argument != then.Arguments[then.Arguments.Count - 1] ? "," : then.Members.Count == 0 ? ");" : ")");
            writer.Outdent();
            EmitMembers(writer, code, lines, then);
        }
    }

    private static void EmitMembers(SourceWriter writer, DecisionCode code, LineMap lines, OutputSpec then)
    {
        if (then.Members.Count == 0 && then.Arguments.Count > 0)
            return;

        var isGiven = code.Spec.Hit is HitPolicy.Merge;
        writer.Open();
        foreach (var member in then.Members)
            Write(writer, code, lines, member, isGiven ? " = new(" : " = ", isGiven ? ")," : ",");
        writer.Close(";");
    }

    private static void WriteInline(SourceWriter writer, DecisionCode code)
    {
        if (code.IsOptimized)
            writer.WriteLine(Inline);
    }

    private static void Write(SourceWriter writer, DecisionCode code, LineMap lines, OutputPart part, string before, string after) =>
        lines.Write(writer, part.Value.Span, CSharpText.Identifier(part.Name) + before, Value(part.Value, code), after);

    // What the condition has shown, it has shown in another method.
    private static string Value(BoundExpression value, DecisionCode code) => code.Scope.Apart(() => ExpressionEmitter.Emit(code.Shared.InOutput(value), code.Scope));
}
