using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Params;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding;

/// <summary>What a decision or a function is handed, and what its expressions see of it.</summary>
/// <param name="Inputs">Its inputs, as parameters of C#.</param>
/// <param name="Time">What it needs to know of the time.</param>
/// <param name="Parameters">The params that it, or what it calls, needs.</param>
/// <param name="Scope">All that by name.</param>
/// <param name="NeverNull">The inputs, as arguments of C#, that C# could be handed null for though they say that they are none.</param>
internal sealed record CallFrame(EquatableArray<Capture> Inputs, TimeSpec Time, EquatableArray<ParametersSpec> Parameters, Scope Scope, EquatableArray<string> NeverNull)
{
    private static readonly HashSet<string> ReservedInputs =
        ["clock", "filter", "winner", "lets", "Current", "MoveNext", "Takes", "Give", "Stop"];

    /// <param name="inputs">What is written between the parentheses.</param>
    /// <param name="names">The names in the expressions.</param>
    /// <param name="hasDates">Whether some part holds only on some days.</param>
    /// <param name="hasClock">Whether it is handed a clock.</param>
    /// <param name="parameters">The classes of params that it is handed.</param>
    /// <param name="context">The file.</param>
    public static CallFrame Of(
        EquatableArray<ParameterSyntax> inputs, ICollection<string> names, bool hasDates, bool hasClock, EquatableArray<string> parameters, BindingContext context)
    {
        var symbols = Symbols(inputs, context);
        var time = new TimeSpec(
            hasClock,
            hasClock && TimeNames.UsesNow(inputs, names),
            hasClock && (TimeNames.UsesToday(inputs, names) || (hasDates && !TimeNames.HasInput(inputs, "today") && !TimeNames.HasInput(inputs, "now"))));

        var scope = symbols.Aggregate(Scope.Empty, static (scope, symbol) => scope.With(symbol));
        if (symbols.Count == 1)
            scope = scope.WithMembersOf(symbols[0]);
        if (time.UsesNow)
            scope = scope.With(BoundSymbol.Local("now", SymbolRank.Input, SimpleType.DateTime, "now"));
        if (time.UsesToday)
            scope = scope.With(BoundSymbol.Local("today", SymbolRank.Input, SimpleType.Date, "today"));
        if (time.HasClock)
            scope = scope.WithClock(new BoundSymbol("clock", SymbolRank.Input, ErrorType.Instance, "clock", new([CallCaptures.Clock])));

        var specs = ParamScope.Name(parameters, context.Shapes.Reach, scope.CSharpNames()).ToEquatableArray();
        return new CallFrame(
            symbols.SelectMany(static symbol => symbol.Captures).ToEquatableArray(), time, specs, ParamScope.Add(scope, specs, context.Shapes),
            symbols.Where(static symbol => symbol.Type is { IsNullable: false, IsValueType: false, IsBroken: false }).Select(static symbol => symbol.CSharp).ToEquatableArray());
    }

    /// <summary>Sees that no input has a name that the generated code needs itself.</summary>
    public static void CheckNames(EquatableArray<ParameterSyntax> inputs, BindingContext context)
    {
        foreach (var input in inputs.Where(static input => IsReserved(input.Name.Text)))
            context.Report(DecisionDiagnostics.ReservedInput(input.Name.Span, input.Name.Text));
    }

    /// <summary>The input under another name where its own was refused: a signature with it would not compile, and say so many times over.</summary>
    public static Capture Renamed(Capture input) =>
        IsReserved(input.Argument) ? new Capture(input.Parameter + "Input", input.Argument + "Input") : input;

    private static bool IsReserved(string input) => ReservedInputs.Contains(input) || ReservedNames.IsEvaluatorMember(input);

    private static List<BoundSymbol> Symbols(EquatableArray<ParameterSyntax> inputs, BindingContext context)
    {
        var symbols = new List<BoundSymbol>();
        foreach (var input in inputs)
        {
            if (input.Name.Text.Length == 0)
            {
                context.MeetError();
                continue;
            }

            var symbol = BoundSymbol.Local(input.Name.Text, SymbolRank.Input, context.Types.Bind(input.Type), CSharpText.Identifier(input.Name.Text));
            if (symbols.Any(known => known.Name == symbol.Name))
                context.Report(BindingDiagnostics.DuplicateName(input.Name.Span, "The input", symbol.Name));
            else
                symbols.Add(symbol);
        }

        return symbols;
    }
}
