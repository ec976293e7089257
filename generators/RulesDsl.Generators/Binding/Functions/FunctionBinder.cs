using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Functions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Functions;

/// <summary>A declared function to what is emitted for it. One with errors keeps its signature and loses its body, so that callers see no further error; one whose name C# refuses has none to keep.</summary>
internal static class FunctionBinder
{
    public static FunctionSpec? Bind(FunctionSyntax syntax, SpecPlace place, BindingContext context)
    {
        var before = context.ErrorCount;
        CallFrame.CheckNames(syntax.Parameters, context);
        var output = context.Types.Bind(syntax.Output);
        var shape = context.Shapes.Functions.FirstOrDefault(function => function.Namespace == place.Namespace && function.Name == syntax.Name.Text);
        if (shape?.CallCycle is { } cycle)
            context.Report(DecisionDiagnostics.CallCycle(syntax.Name.Span, cycle));
        if (ReservedNames.IsFunction(syntax.Name.Text))
            context.Report(ParamDiagnostics.ReservedFunction(syntax.Name.Span, syntax.Name.Text));

        var names = new NameCollector();
        names.Visit(syntax.Body);
        var frame = CallFrame.Of(syntax.Parameters, names.Names, hasDates: false, shape?.UsesClock ?? false, shape?.Parameters ?? default, context);
        var body = new ExpressionBinder(context).BindValue(syntax.Body, frame.Scope, output);
        if (ReservedNames.IsFunction(syntax.Name.Text))
            return null;

        var isRight = context.ErrorCount == before;
        return new FunctionSpec(
            place,
            syntax.Name.Text,
            shape?.IsPublic ?? true,
            isRight ? frame.Inputs : frame.Inputs.Select(CallFrame.Renamed).ToEquatableArray(),
            output,
            frame.Time,
            frame.Parameters,
            isRight ? body : null)
        {
            NeverNull = isRight ? frame.NeverNull : default,
            TakesAnything = UnreadInputs.AreAmong(syntax.Parameters),
        };
    }
}
