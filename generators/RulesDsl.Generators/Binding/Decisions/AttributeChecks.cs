using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>Sees that the attributes of rules go together, with each other and with the decision.</summary>
internal sealed class AttributeChecks(HitPolicy hit, BindingContext context)
{
    private readonly HashSet<string> _ids = [];

    public void Check(IEnumerable<AttributeSyntax> syntax, RuleAttributes attributes)
    {
        foreach (var attribute in syntax)
        {
            if (attribute.Name.Text == "to" && attributes.From > attributes.To)
                context.Report(DecisionDiagnostics.DaysThatNeverCome(attribute.Span, attributes.From.Value, attributes.To.Value));
            else if (attribute.Name.Text == "priority")
                CheckPriority(attribute.Span);
            else if (attribute.Name.Text == "id" && attributes.Id is { } id && !_ids.Add(id))
                context.Report(DecisionDiagnostics.DuplicateId(attribute.Span, id));
        }
    }

    /// <summary>Says where priorities stand for nothing.</summary>
    public void CheckPriority(SourceSpan span)
    {
        if (hit is not (HitPolicy.Priority or HitPolicy.OutputOrder))
            context.Report(DecisionDiagnostics.PriorityWithoutEffect(span, HitPolicyBinder.Written(hit)));
    }
}
