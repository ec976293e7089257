using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>What every rule of a decision may use: its inputs, the time, the params and its <c>let</c>s.</summary>
internal sealed class DecisionFrame
{
    private readonly List<LetSpec> _lets = [];
    private readonly Dictionary<string, BoundExpression> _letValues = [];

    private DecisionFrame(CallFrame call, ExpressionBinder expressions)
    {
        Call = call;
        Scope = call.Scope;
        Expressions = expressions;
    }

    /// <summary>What it is handed.</summary>
    public CallFrame Call { get; }

    public Scope Scope { get; private set; }

    public ExpressionBinder Expressions { get; }

    public IReadOnlyList<LetSpec> Lets => _lets;

    /// <summary>What each <c>let</c> stands for, as it is written.</summary>
    public IReadOnlyDictionary<string, BoundExpression> LetValues => _letValues;

    /// <summary>The moment or day that <c>from</c> and <c>to</c> are compared with: the input <c>now</c>, or the input <c>today</c>, or today's date by the clock.</summary>
    public BoundSymbol? Now => Named("now") is { } now && !Call.Time.UsesNow ? now : Named("today");

    private BoundSymbol? Named(string name) => Scope.Symbols.FirstOrDefault(symbol => symbol.Rank == SymbolRank.Input && symbol.Name == name);

    public static DecisionFrame Of(DecisionSyntax syntax, DecisionShape? shape, BindingContext context)
    {
        var call = CallFrame.Of(
            syntax.Inputs, DecisionFacts.NamesIn(syntax), DecisionFacts.HasDates(syntax), shape?.UsesClock ?? false, shape?.Parameters ?? default, context);
        var frame = new DecisionFrame(call, new ExpressionBinder(context));
        var names = syntax.Lets.Select(static let => let.Name.Text).ToArray();
        for (var i = 0; i < names.Length; i++)
            frame.Add(syntax.Lets[i], new ArraySegment<string>(names, i + 1, names.Length - i - 1), context);
        return frame;
    }

    /// <summary>A <c>let</c> sees those before it, and those behind it see it.</summary>
    private void Add(LetSyntax syntax, IReadOnlyList<string> later, BindingContext context)
    {
        if (_lets.Any(let => let.Name == syntax.Name.Text))
        {
            context.Report(BindingDiagnostics.DuplicateName(syntax.Name.Span, "The let", syntax.Name.Text));
            return;
        }

        var value = Expressions.Bind(syntax.Value, Scope.Before(later));
        if (value.Type is NullType)
            context.Report(DecisionDiagnostics.LetWithoutType(syntax.Value.Span, syntax.Name.Text));

        var member = Unused(FieldNames.Property(syntax.Name.Text));
        var captures = CallCaptures.Of(Call.Inputs, Call.Time, Call.Parameters).Append(LetCapture).ToEquatableArray();
        var call = $"Let{member}({string.Join(", ", captures.Select(static capture => capture.Argument))})";
        var computed = PossibleNulls.In(value);
        _lets.Add(new LetSpec(syntax.Name.Text, member, computed));
        _letValues.Add(syntax.Name.Text, value);
        Scope = Scope.With(new BoundSymbol(syntax.Name.Text, SymbolRank.Let, value.Type, call, captures) { MayBeNull = computed.Type != value.Type });
    }

    /// <summary>How what has been worked out so far is handed on.</summary>
    public static readonly Capture LetCapture = new("ref Lets lets", "ref lets");

    private string Unused(string member)
    {
        var name = member;
        for (var number = 2; _lets.Any(let => let.Member == name); number++)
            name = member + number;
        return name;
    }
}
