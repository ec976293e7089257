using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary>The keys that rule sets and tables share.</summary>
internal static class DecisionPrinter
{
    public static IEnumerable<FieldLayout> PrintHead(string word, DecisionSyntax decision, YamlPrinting printing)
    {
        yield return new FieldLayout(word, new ScalarLayout(NamePrinter.Print(decision.Name.Text)));
        foreach (var inputs in SignaturePrinter.PrintInputs("inputs", decision.Inputs))
            yield return inputs;

        yield return SignaturePrinter.PrintOutput(decision.Output);
        if (decision.Hit is { } hit)
            yield return new FieldLayout("hit", new ScalarLayout(DecisionGrammar.Policies.WordFor(hit.Policy)), hit);

        if (decision.IsComplete)
            yield return new FieldLayout("complete", new ScalarLayout("true"));

        if (decision.Lets.Count > 0)
            yield return new FieldLayout("let", new MapLayout([.. decision.Lets.Select(let => Print(let, printing))], IsBlock: decision.Lets.Count > 1));
    }

    /// <summary>What stands behind the rules or the rows.</summary>
    public static IEnumerable<FieldLayout> PrintEnd(DecisionSyntax decision, YamlPrinting printing)
    {
        if (decision.Otherwise is { } otherwise)
            yield return new FieldLayout("otherwise", new MapLayout([ThenPrinter.Print(otherwise.Then, printing)], IsBlock: true), otherwise);

        foreach (var tests in TestPrinter.PrintAll(decision.Tests, printing))
            yield return tests;
    }

    private static FieldLayout Print(LetSyntax let, YamlPrinting printing) =>
        new(NamePrinter.Print(let.Name.Text), new ScalarLayout(printing.Expressions.Print(let.Value)), let);
}
