using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Specs.Testing;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>One test, or the rows of its examples, to what they give, evaluate and expect.</summary>
internal sealed class TestBinder
{
    private readonly TestSyntax _test;
    private readonly TestSubject _subject;
    private readonly MethodNames _methods;
    private readonly BindingContext _context;
    private readonly GivenBinder _values;
    private readonly ExpectationBinder _expectations;

    public TestBinder(TestSyntax test, TestSubject subject, MethodNames methods, BindingContext context)
    {
        _test = test;
        _subject = subject;
        _methods = methods;
        _context = context;
        _values = new GivenBinder(new ExpressionBinder(context), context);
        _expectations = new ExpectationBinder(subject, _values, context);
    }

    public IReadOnlyList<TestSpec> Bind()
    {
        if (_test.Examples is { } examples)
            return new ExamplesBinder(_test, examples, _subject, this, _expectations, _context).Bind();

        return _test.Expect is { } expect
            ? [BindOne(_test.Name.Text, _test.Span, _test.Given, scope => [_expectations.Bind(expect, scope)], expect.Span, _test.Name.Span)]
            : [];
    }

    /// <summary>Binds a test that has a single case.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="given">What it gives.</param>
    /// <param name="expect">Binds what it expects, in a scope of what it gives.</param>
    /// <param name="expectSpan">Where that stands.</param>
    /// <param name="missingSpan">Where to say that an input is missing.</param>
    public TestSpec BindOne(
        string name, SourceSpan span, IReadOnlyList<AssignmentSyntax> given, Func<Scope, IEnumerable<ExpectationSpec?>> expect, SourceSpan expectSpan, SourceSpan missingSpan)
    {
        CheckNames(given, missingSpan);
        var (specs, scope) = BindGiven(given);
        var hasClock = _subject.HasClock && specs.Any(static spec => spec.Name == "now") && !_subject.Takes("now");
        return new TestSpec(
            name,
            _methods.Next(name),
            span.From.Line,
            specs.ToEquatableArray(),
            EvaluationCalls.Of(_subject, hasClock),
            expect(scope).OfType<ExpectationSpec>().ToEquatableArray(),
            expectSpan);
    }

    private void CheckNames(IReadOnlyList<AssignmentSyntax> given, SourceSpan missingSpan)
    {
        var known = _subject.InputNames.ToList();
        var names = new HashSet<string>();
        foreach (var name in given.Select(static assignment => assignment.Name))
        {
            if (!known.Contains(name.Text))
                _context.Report(name.Text is "now" or "today"
                    ? TestDiagnostics.NeedlessTime(name.Span, _subject.Name, name.Text)
                    : TestDiagnostics.UnknownInput(name.Span, _subject.Name, name.Text, NearestName.Of(name.Text, known), known));
            else if (!names.Add(name.Text))
                _context.Report(TestDiagnostics.GivenTwice(name.Span, name.Text));
        }

        var missing = _subject.Inputs.Select(static input => input.Name).Where(name => !names.Contains(name)).ToList();
        if (missing.Count > 0 && given.All(assignment => known.Contains(assignment.Name.Text)))
            _context.Report(TestDiagnostics.MissingInput(missingSpan, _subject.Name, missing));
        else if (_subject.HasClock && !_subject.Takes("now") && !names.Contains("now"))
            _context.Report(TestDiagnostics.WithoutNow(_test.Name.Span, _subject.Name));
    }

    // The time comes first, so that inputs may be told from it: Placed: now - 3d.
    private (List<GivenSpec> Given, Scope Scope) BindGiven(IReadOnlyList<AssignmentSyntax> given)
    {
        var specs = new List<GivenSpec>();
        var inputs = Scope.Empty;
        var all = Scope.Empty;
        foreach (var assignment in given.Where(static one => one.Name.Text == "now").Concat(given.Where(static one => one.Name.Text != "now")))
        {
            var name = assignment.Name.Text;
            var type = _subject.Inputs.FirstOrDefault(input => input.Name == name)?.Type ?? (name == "now" && _subject.HasClock ? Types.SimpleType.DateTime : null);
            if (type is null || specs.Any(spec => spec.Name == CSharpText.Identifier(name)))
                continue;

            var symbol = BoundSymbol.Local(name, SymbolRank.Input, type, CSharpText.Identifier(name));
            specs.Add(new GivenSpec(symbol.CSharp, type, _values.Bind(assignment.Value, type, inputs)));
            all = all.With(symbol);
            if (name == "now")
                inputs = inputs.With(symbol);
        }

        return (specs, all);
    }
}
