using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Specs.Testing;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>One test, or the rows of its examples, to what they give, evaluate and expect.</summary>
internal sealed class TestBinder
{
    private readonly TestSyntax _test;
    private readonly TestSubject _subject;
    private readonly MethodNames _methods;
    private readonly BindingContext _context;
    private readonly GivenBinder _given;
    private readonly ExpectationBinder _expectations;

    public TestBinder(TestSyntax test, TestSubject subject, MethodNames methods, BindingContext context)
    {
        _test = test;
        _subject = subject;
        _methods = methods;
        _context = context;
        var values = new TestValueBinder(new ExpressionBinder(context), context);
        _given = new GivenBinder(test, subject, values, context);
        _expectations = new ExpectationBinder(subject, values, context);
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
        given = _given.Named(given);
        _given.CheckNames(given, missingSpan);
        var locals = new TestLocals(_subject);
        var (inputs, scope) = _given.BindInputs(given);
        var parameters = _given.BindParams(given, scope, locals);
        var hasClock = _subject.TakesNow && inputs.Any(static input => input.Name == "now");
        return new TestSpec(
            name,
            _methods.Next(name),
            span.From.Line,
            inputs.ToEquatableArray(),
            parameters.ToEquatableArray(),
            EvaluationCalls.Of(_subject, hasClock, parameters),
            expect(scope).OfType<ExpectationSpec>().ToEquatableArray(),
            expectSpan);
    }
}
