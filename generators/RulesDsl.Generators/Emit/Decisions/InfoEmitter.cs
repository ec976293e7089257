using System.Globalization;
using RulesDsl.Generators.Specs.Decisions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes what the class tells of its rules.</summary>
internal static class InfoEmitter
{
    private const string RuleInfo = "global::RulesDsl.Decisions.RuleInfo";

    public static void Emit(SourceWriter writer, DecisionCode code, string version)
    {
        var spec = code.Spec;
        writer.WriteLine().WriteLine($"private static readonly {RuleInfo}[] Rules =").WriteLine("[").Indent();
        foreach (var rule in spec.Rules)
            writer.WriteLine($"{New(rule, spec)},");
        writer.Outdent().WriteLine("];");
        if (spec.Otherwise is { } otherwise)
            writer.WriteLine().WriteLine($"private static readonly {RuleInfo} Otherwise = {New(otherwise, spec)};");
        writer.WriteLine().WriteLine("/// <summary>The rules, where they stand, and a version that changes with what they say.</summary>");
        writer.WriteLine($"public static global::RulesDsl.Decisions.RuleSetInfo Info {{ get; }} =");
        writer.Indent().WriteLine($"new({CSharpText.Literal(spec.Name)}, {CSharpText.Literal(version)}, Rules, {(spec.Otherwise is null ? "null" : "Otherwise")});").Outdent();
    }

    private static string New(RuleSpec rule, DecisionSpec spec)
    {
        var attributes = rule.Attributes;
        var file = rule != spec.Otherwise && spec.Place.Rows is { } rows ? rows.ProjectPath : spec.Place.ProjectPath;
        var members = new List<string>();
        if (attributes.Tags.Count > 0)
            members.Add($"Tags = [{string.Join(", ", attributes.Tags.Select(CSharpText.Literal))}]");
        if (attributes.Id is { } id)
            members.Add($"Id = {CSharpText.Literal(id)}");
        if (attributes.Description is { } description)
            members.Add($"Description = {CSharpText.Literal(description)}");
        if (attributes.From is { } from)
            members.Add($"From = {Day(from)}");
        if (attributes.To is { } to)
            members.Add($"To = {Day(to)}");
        if (attributes.Priority != 0)
            members.Add($"Priority = {attributes.Priority.ToString(CultureInfo.InvariantCulture)}m");
        if (!attributes.IsEnabled)
            members.Add("IsEnabled = false");
        return $"new({CSharpText.Literal(rule.Name)}, {CSharpText.Literal(file)}, {rule.Line.ToString(CultureInfo.InvariantCulture)})"
            + (members.Count > 0 ? $" {{ {string.Join(", ", members)} }}" : "");
    }

    private static string Day(DateTime day) => $"new global::System.DateOnly({day.Year}, {day.Month}, {day.Day})";
}
