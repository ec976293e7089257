using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Testing;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>The tests behind a rule set, a table or a function to what is emitted for them. One with mistakes in it is left out.</summary>
internal static class TestsBinder
{
    public static TestsSpec? Bind(IReadOnlyList<TestSyntax> tests, TestSubject subject, SpecPlace place, BindingContext context)
    {
        var names = new HashSet<string>();
        var methods = new MethodNames(TestsSpec.ClassName(subject.Name));
        var specs = new List<TestSpec>();
        foreach (var test in tests)
        {
            if (!names.Add(test.Name.Text))
                context.Report(TestDiagnostics.DuplicateTest(test.Name.Span, test.Name.Text));

            var before = context.ErrorCount;
            var bound = new TestBinder(test, subject, methods, context).Bind();
            if (context.ErrorCount == before)
                specs.AddRange(bound);
        }

        return specs.Count == 0
            ? null
            : new TestsSpec(place, subject.Name, place.Namespace, subject.InputNames.Append("now").Distinct().ToEquatableArray(), specs.ToEquatableArray());
    }
}
