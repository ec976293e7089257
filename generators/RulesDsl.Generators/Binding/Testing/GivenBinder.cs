using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Generators.Specs.Testing;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>What a test gives by name: the inputs, <c>now</c> and params.</summary>
/// <param name="test">The test.</param>
/// <param name="subject">What it tests.</param>
/// <param name="values">Binds the values.</param>
/// <param name="context">The file.</param>
internal sealed class GivenBinder(TestSyntax test, TestSubject subject, TestValueBinder values, BindingContext context)
{
    // By name; of two the nearer one.
    private readonly Dictionary<string, ParamShape> _params = context.Shapes.Params
        .Where(param => subject.ParamClasses.Contains(param.Class))
        .GroupBy(static param => param.Name)
        .ToDictionary(static same => same.Key, same => same.OrderBy(param => context.Shapes.Reach.DistanceOf(param.Namespace) ?? int.MaxValue).First());

    /// <summary>The same under the names that are meant: exact ones, else those that differ in case and <c>_</c> alone.</summary>
    public IReadOnlyList<AssignmentSyntax> Named(IReadOnlyList<AssignmentSyntax> given)
    {
        var known = subject.InputNames.Concat(_params.Keys).ToList();
        return [.. given.Select(assignment => LooseName.Best(known, assignment.Name.Text, static name => name) switch
        {
            [var name] => assignment with { Name = assignment.Name with { Text = name } },
            [var first, var second, ..] when first != second => Ambiguous(assignment, first, second),
            _ => assignment,
        })];
    }

    private AssignmentSyntax Ambiguous(AssignmentSyntax assignment, string first, string second)
    {
        context.Report(BindingDiagnostics.AmbiguousName(assignment.Name.Span, assignment.Name.Text, first, second));
        return assignment with { Name = assignment.Name with { Text = first } };
    }

    /// <summary>Sees that every name is known, given once, and none is missing.</summary>
    /// <param name="given">What is given.</param>
    /// <param name="missingSpan">Where to say that an input is missing.</param>
    public void CheckNames(IReadOnlyList<AssignmentSyntax> given, SourceSpan missingSpan)
    {
        var inputs = subject.InputNames.ToList();
        var names = new HashSet<string>();
        var isKnown = true;
        foreach (var name in given.Select(static assignment => assignment.Name))
        {
            if (!inputs.Contains(name.Text) && !_params.ContainsKey(name.Text))
            {
                isKnown = false;
                context.Report(name.Text is "now" or "today"
                    ? TestDiagnostics.NeedlessTime(name.Span, subject.Name, name.Text)
                    : TestDiagnostics.UnknownInput(name.Span, subject.Name, name.Text, context.Nearest(name.Text, inputs.Concat(_params.Keys)), inputs));
            }
            else if (!names.Add(name.Text))
            {
                context.Report(TestDiagnostics.GivenTwice(name.Span, name.Text));
            }
        }

        var missing = subject.Inputs.Select(static input => input.Name).Where(name => !names.Contains(name)).ToList();
        if (missing.Count > 0 && isKnown)
            context.Report(TestDiagnostics.MissingInput(missingSpan, subject.Name, missing));
        else if (subject is { TakesNow: true, AsksForTime: true } && !names.Contains("now"))
            context.Report(TestDiagnostics.WithoutNow(test.Name.Span, subject.Name));
    }

    /// <summary>The inputs and <c>now</c>, and a scope that has them. The time comes first, so that inputs may be told from it: <c>Placed: now - 3d</c>.</summary>
    public (IReadOnlyList<GivenSpec> Given, Scope Scope) BindInputs(IReadOnlyList<AssignmentSyntax> given)
    {
        var specs = new List<GivenSpec>();
        var scope = Scope.Empty;
        foreach (var assignment in given.OrderBy(static one => one.Name.Text != "now"))
        {
            var name = assignment.Name.Text;
            if (TypeOf(name) is not { } type || specs.Any(spec => spec.Name == CSharpText.Identifier(name)))
                continue;

            var symbol = BoundSymbol.Local(name, SymbolRank.Input, type, CSharpText.Identifier(name));
            specs.Add(new GivenSpec(symbol.CSharp, type, values.Bind(assignment.Value, type, Time(scope))));
            scope = scope.With(symbol);
        }

        return (specs, scope);
    }

    /// <summary>The params.</summary>
    public IReadOnlyList<GivenParamsSpec> BindParams(IReadOnlyList<AssignmentSyntax> given, Scope scope, TestLocals locals)
    {
        var parts = new List<(ParamShape Param, OutputPart Part)>();
        foreach (var assignment in given)
        {
            if (TypeOf(assignment.Name.Text) is null && _params.TryGetValue(assignment.Name.Text, out var param) && parts.All(part => part.Param != param))
                parts.Add((param, new OutputPart(param.Property, values.Bind(assignment.Value, param.Type, Time(scope)))));
        }

        return [.. parts.GroupBy(static part => part.Param.Class).Select(same =>
            new GivenParamsSpec("global::" + same.Key, locals.Next("parameters"), same.Select(static part => part.Part).ToEquatableArray()))];
    }

    private RuleType? TypeOf(string name) =>
        subject.Inputs.FirstOrDefault(input => input.Name == name)?.Type ?? (name == "now" && subject.TakesNow ? SimpleType.DateTime : null);

    private static Scope Time(Scope scope) => scope.Symbols.FirstOrDefault(static symbol => symbol.Name == "now") is { } now ? Scope.Empty.With(now) : Scope.Empty;
}
