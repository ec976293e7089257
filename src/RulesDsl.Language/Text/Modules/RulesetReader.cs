using RulesDsl.Language.Syntax;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Reads a rule set: its head, then part by part.</summary>
internal static class RulesetReader
{
    public static readonly string[] Words = ["hit", "complete", "let", "rule", "otherwise", "test"];

    private static readonly Parser<Signature> Head = SignatureGrammar.Decision("ruleset");

    public static RulesetSyntax? Read(ModuleReading reading, Section head, List<Section> sections)
    {
        var signature = reading.ReadHead(head, Head) ?? SignatureRecovery.Read(reading, head);
        var rules = new List<RuleSyntax>();
        var parts = new DecisionParts(reading);
        foreach (var section in sections)
        {
            if (section.Word != "rule")
                parts.Read(section);
            else if (reading.Read(section, DecisionGrammar.Rule) is { } rule)
                rules.Add(rule);
        }

        return signature is null ? null : new RulesetSyntax(
            signature.Name,
            signature.Inputs,
            signature.Output!,
            parts.Hit,
            parts.IsComplete,
            parts.Lets,
            rules.ToEquatableArray(),
            parts.Otherwise,
            parts.Tests,
            reading.Span(head));
    }
}
