using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>The rules of one decision.</summary>
internal sealed class RuleBinder(DecisionFrame frame, OutputBinder outputs, HitPolicy hit, BindingContext context)
{
    private readonly HashSet<string> _names = [];

    public OutputBinder Outputs => outputs;

    public AttributeChecks Attributes { get; } = new(hit, context);

    public EquatableArray<RuleSpec> Bind(RulesetSyntax syntax) => syntax.Rules.Select(Bind).ToEquatableArray();

    public RuleSpec Bind(OtherwiseSyntax syntax) =>
        new("otherwise", syntax.Span.From.Line, RuleAttributes.None, null, null, outputs.Bind(syntax.Then, frame.Scope));

    /// <summary>Sees that rules can be told apart by their names.</summary>
    public void CheckName(string name, SourceSpan span)
    {
        if (!_names.Add(name))
            context.Report(DecisionDiagnostics.DuplicateRule(span, name));
    }

    /// <summary>Sees that nobody takes what a rule gives for what it counts.</summary>
    public void CheckCount(OutputSpec? output)
    {
        if (outputs.Hit is HitPolicy.Count && output?.Arguments is [{ Value: BoundLiteral { Value: not (1 or 1L) } literal }])
            context.Report(DecisionDiagnostics.CountIgnores(literal.Span));
    }

    private RuleSpec Bind(RuleSyntax syntax)
    {
        var attributes = AttributeBinder.Bind(syntax.Attributes, context);
        context.Allowed = attributes.Allowed;
        Attributes.Check(syntax.Attributes, attributes);
        CheckName(syntax.Name.Text, syntax.Name.Span);
        var days = DayTest.Bind(attributes, frame, syntax.Name.Span, context);
        var condition = syntax.When is null ? null : frame.Expressions.BindCondition(syntax.When, frame.Scope);
        var scope = condition is null ? frame.Scope : frame.Scope.Where(condition);
        var output = outputs.Bind(syntax.Then, scope);
        CheckCount(output);
        context.Allowed = default;
        return new RuleSpec(syntax.Name.Text, syntax.Span.From.Line, attributes, days, condition, output);
    }
}
