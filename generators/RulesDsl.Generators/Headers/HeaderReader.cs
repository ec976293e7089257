using RulesDsl.Generators.Binding.Graphs;
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
            file.Module.Declarations.OfType<GraphSyntax>().Select(static graph => graph.Name.Text).ToEquatableArray(),
            names.TypeNames.ToEquatableArray(),
            names.Names.ToEquatableArray(),
            names.MemberNames.ToEquatableArray())
        {
            HasTests = file.Module.Declarations.OfType<DecisionSyntax>().Any(static decision => decision.Tests.Count > 0),
        };
    }

    private static EnumHeader Read(EnumSyntax syntax) =>
        new(syntax.Name.Text, syntax.Members.Select(static member => member.Text).ToEquatableArray());

    private static FactHeader Read(FactSyntax syntax) =>
        new(syntax.Name.Text, syntax.Fields.Select(static field => new FieldHeader(field.Name.Text, WithoutSpans(field.Type))).ToEquatableArray());

    private static DecisionHeader Read(DecisionSyntax syntax)
    {
        var names = new NameCollector();
        DecisionNames.Collect(names, syntax);
        var inputs = syntax.Inputs.Select(static input => new FieldHeader(input.Name.Text, WithoutSpans(input.Type))).ToEquatableArray();
        return new DecisionHeader(
            syntax.Name.Text,
            inputs,
            WithoutSpans(syntax.Output),
            syntax.Hit?.Policy ?? HitPolicy.First,
            DecisionFacts.AlwaysMatches(syntax),
            DecisionFacts.UsesClock(syntax, names.Names),
            names.Calls.ToEquatableArray());
    }

    private static void Collect(NameCollector names, DeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case FactSyntax fact:
                names.TypeNames.Add(fact.Name.Text);
                foreach (var field in fact.Fields)
                {
                    names.MemberNames.Add(NameKey.Of(field.Name.Text));
                    names.Visit(field.Type);
                }

                break;
            case DecisionSyntax decision:
                DecisionNames.Collect(names, decision);
                TestNames.Collect(names, decision.Tests);
                break;
            case GraphSyntax graph:
                CollectGraph(names, graph);
                break;
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

        // By this type the project shows that it references the engine.
        names.Names.Add(GraphBinder.JobGraphType);

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
