using RulesDsl.Generators.Pipeline;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Headers;

/// <summary>Reduces a rules file to its header.</summary>
internal static class HeaderReader
{
    public static ModuleHeader Read(RulesFile file)
    {
        var names = new NameCollector();
        foreach (var declaration in file.Module.Declarations)
            Collect(names, declaration);

        return new ModuleHeader(
            file.Path,
            file.Namespace,
            file.Module.Usings.Select(static used => used.Namespace.Text).Distinct().ToEquatableArray(),
            file.Module.Declarations.OfType<EnumSyntax>().Select(Read).ToEquatableArray(),
            file.Module.Declarations.OfType<FactSyntax>().Select(Read).ToEquatableArray(),
            file.Module.Declarations.OfType<DecisionSyntax>().Select(Read).ToEquatableArray(),
            names.TypeNames.ToEquatableArray(),
            names.Names.ToEquatableArray(),
            names.MemberNames.ToEquatableArray());
    }

    private static EnumHeader Read(EnumSyntax syntax) =>
        new(syntax.Name.Text, syntax.Members.Select(static member => member.Text).ToEquatableArray());

    private static FactHeader Read(FactSyntax syntax) =>
        new(syntax.Name.Text, syntax.Fields.Select(static field => new FieldHeader(field.Name.Text, WithoutSpans(field.Type))).ToEquatableArray());

    private static DecisionHeader Read(DecisionSyntax syntax)
    {
        var names = new NameCollector();
        Collect(names, syntax);
        var inputs = syntax.Inputs.Select(static input => new FieldHeader(input.Name.Text, WithoutSpans(input.Type))).ToEquatableArray();
        return new DecisionHeader(
            syntax.Name.Text,
            inputs,
            WithoutSpans(syntax.Output),
            syntax.Hit?.Policy == HitPolicy.All,
            DecisionFacts.AlwaysMatches(syntax),
            DecisionFacts.UsesClock(syntax, names.Names),
            names.Calls.ToEquatableArray());
    }

    private static void Collect(NameCollector names, DeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case FactSyntax fact:
                foreach (var field in fact.Fields)
                    names.Visit(field.Type);
                break;
            case DecisionSyntax decision:
                CollectDecision(names, decision);
                break;
            case GraphSyntax graph:
                CollectGraph(names, graph);
                break;
        }
    }

    private static void CollectDecision(NameCollector names, DecisionSyntax decision)
    {
        foreach (var input in decision.Inputs)
            names.Visit(input.Type);
        names.Visit(decision.Output);
        names.Visit(decision.Lets.Select(static let => let.Value));
        names.Visit(decision.Otherwise?.Then);
        if (decision is RulesetSyntax ruleset)
        {
            foreach (var rule in ruleset.Rules)
            {
                names.Visit(rule.When);
                names.Visit(rule.Then);
            }
        }
        else if (decision is TableSyntax table)
        {
            CollectTable(names, table);
        }
    }

    private static void CollectTable(NameCollector names, TableSyntax table)
    {
        foreach (var column in table.Columns)
        {
            if (column is ConditionColumnSyntax condition)
                names.Visit(condition.Subject);
            else if (column is OutputColumnSyntax output)
                names.MemberNames.Add(NameKey.Of(output.Name.Text));
        }

        foreach (var cell in table.Rows.SelectMany(static row => row.Cells))
        {
            if (cell is TestCellSyntax test)
                names.Visit(test.Test);
            else if (cell is OutputCellSyntax output)
                names.Visit(output.Value);
        }
    }

    private static void CollectGraph(NameCollector names, GraphSyntax graph)
    {
        foreach (var input in graph.Inputs)
            names.Visit(input.Type);
        foreach (var trigger in graph.Triggers.OfType<RuleTriggerSyntax>())
        {
            names.Calls.Add(trigger.Decision.Text);
            names.Names.Add(trigger.Decision.Text);
            names.Visit(trigger.When);
        }

        foreach (var job in graph.Jobs)
        {
            names.Visit(job.Output);
            names.Visit(job.ForEach?.Source);
            names.Visit(job.ForEach?.Key);
            names.Visit(job.When);
            names.Visit(job.Body);
        }
    }

    private static TypeSyntax WithoutSpans(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => nullable with { Element = WithoutSpans(nullable.Element), Span = default },
        ListTypeSyntax list => list with { Element = WithoutSpans(list.Element), Span = default },
        MapTypeSyntax map => map with { Key = WithoutSpans(map.Key), Value = WithoutSpans(map.Value), Span = default },
        _ => type with { Span = default },
    };
}
