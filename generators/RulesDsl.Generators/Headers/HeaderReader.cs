using RulesDsl.Generators.Binding.Graphs;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Shapes;
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
            file.Module.Declarations.OfType<EnumSyntax>().Where(static declared => !ReservedNames.IsType(declared.Name.Text)).Select(Read).ToEquatableArray(),
            file.Module.Declarations.OfType<FactSyntax>().Where(static fact => !ReservedNames.IsFact(fact.Name.Text) && !ReservedNames.IsType(fact.Name.Text)).Select(Read).ToEquatableArray(),
            file.Module.Declarations.OfType<DecisionSyntax>().Select(Read).ToEquatableArray(),
            file.Module.Declarations.OfType<GraphSyntax>().Select(static graph => graph.Name.Text).ToEquatableArray(),
            file.Module.Declarations.OfType<ParamSyntax>().Select(static param => new FieldHeader(param.Name.Text, WithoutSpans(param.Type))).ToEquatableArray(),
            file.Module.Declarations.OfType<FunctionSyntax>().Select(Read).ToEquatableArray(),
            names.TypeNames.ToEquatableArray(),
            names.Names.ToEquatableArray(),
            names.MemberNames.ToEquatableArray())
        {
            HasTests = file.Module.Declarations.Any(static declaration => declaration is DecisionSyntax { Tests.Count: > 0 } or FunctionSyntax { Tests.Count: > 0 }),
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
        return new DecisionHeader(
            syntax.Name.Text,
            Inputs(syntax.Inputs),
            WithoutSpans(syntax.Output),
            syntax.Hit?.Policy ?? HitPolicy.First,
            DecisionFacts.AlwaysMatches(syntax),
            TimeNames.UsesClock(syntax.Inputs, names.Names, DecisionFacts.HasDates(syntax)),
            names.Calls.ToEquatableArray(),
            names.Names.ToEquatableArray());
    }

    private static FunctionHeader Read(FunctionSyntax syntax)
    {
        var names = new NameCollector();
        names.Visit(syntax.Body);
        return new FunctionHeader(
            syntax.Name.Text,
            Inputs(syntax.Parameters),
            WithoutSpans(syntax.Output),
            TimeNames.UsesClock(syntax.Parameters, names.Names, hasDates: false),
            names.Calls.ToEquatableArray(),
            names.Names.ToEquatableArray());
    }

    private static EquatableArray<FieldHeader> Inputs(IEnumerable<ParameterSyntax> inputs) =>
        inputs.Select(static input => new FieldHeader(input.Name.Text, WithoutSpans(input.Type))).ToEquatableArray();

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
            case ParamSyntax param:
                names.Visit(param.Type);
                names.Visit(param.Default);
                break;
            case FunctionSyntax function:
                foreach (var parameter in function.Parameters)
                    names.Visit(parameter.Type);
                names.Visit(function.Output);
                names.Visit(function.Body);
                TestNames.Collect(names, function.Tests);
                break;
            case GraphSyntax graph:
                GraphMentions.Collect(names, graph);

                // By this type the project shows that it references the engine.
                names.Names.Add(GraphBinder.JobGraphType);
                break;
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
