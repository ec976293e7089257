using System.Globalization;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>The attributes of a rule.</summary>
internal static class AttributeBinder
{
    public static RuleAttributes Bind(IEnumerable<AttributeSyntax> syntax, BindingContext context) =>
        syntax.Aggregate(RuleAttributes.None, (attributes, attribute) => Bind(attributes, attribute, context));

    private static RuleAttributes Bind(RuleAttributes attributes, AttributeSyntax syntax, BindingContext context)
    {
        var text = string.Join(" ", syntax.Values.Select(static value => value.Text));
        switch (syntax.Name.Text)
        {
            case "tags":
                return attributes with { Tags = Words(syntax) };
            case "allow":
                CheckAllowed(syntax, context);
                return attributes with { Allowed = Words(syntax) };
            case "id":
                return attributes with { Id = text };
            case "description":
                return attributes with { Description = text };
            case "from":
                return attributes with { From = Day(syntax, text, context) };
            case "to":
                return attributes with { To = Day(syntax, text, context) };
            case "enabled" when text is "true" or "false":
                return attributes with { IsEnabled = text == "true" };
            case "enabled":
                context.Report(DecisionDiagnostics.BadAttribute(syntax.Span, "enabled", text, "true or false"));
                return attributes;
            case "priority":
                if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var priority))
                    context.Report(DecisionDiagnostics.BadAttribute(syntax.Span, "priority", text, "a number"));
                return attributes with { Priority = priority };
            default:
                throw new InvalidOperationException($"No binding for the attribute '{syntax.Name.Text}'.");
        }
    }

    private static void CheckAllowed(AttributeSyntax syntax, BindingContext context)
    {
        foreach (var value in syntax.Values)
        {
            foreach (var id in Words(value).Where(static id => !AllowableDiagnostics.Ids.Contains(id)))
            {
                context.Report(IsId(id)
                    ? BindingDiagnostics.NothingToAllow(value.Span, id)
                    : DecisionDiagnostics.BadAttribute(syntax.Span, "allow", id, "an id such as RDSL0232"));
            }
        }
    }

    private static EquatableArray<string> Words(AttributeSyntax syntax) => syntax.Values.SelectMany(Words).ToEquatableArray();

    private static IEnumerable<string> Words(RawValueSyntax value) => value.Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsId(string text) => text.Length == 8 && text.StartsWith("RDSL", StringComparison.Ordinal) && text.Skip(4).All(char.IsDigit);

    private static DateTime? Day(AttributeSyntax syntax, string text, BindingContext context)
    {
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        context.Report(DecisionDiagnostics.BadAttribute(syntax.Span, syntax.Name.Text, text, "a day such as 2026-01-31"));
        return null;
    }
}
