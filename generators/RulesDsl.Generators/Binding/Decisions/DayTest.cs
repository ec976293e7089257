using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>The test of the days that a rule holds on: whole days, the first and the last included.</summary>
internal static class DayTest
{
    /// <summary>The test, against an input <c>now</c> or <c>today</c> or else today's date by the clock; null for a rule that always holds.</summary>
    public static DaySpec? Bind(RuleAttributes attributes, DecisionFrame frame, SourceSpan span, BindingContext context)
    {
        if (attributes is { From: null, To: null })
            return null;

        var type = frame.Now?.Type;
        if (type is ErrorType)
            return null;
        if (type is not (null or SimpleType { Kind: SimpleKind.DateTime or SimpleKind.PlainDateTime or SimpleKind.Date }))
        {
            context.Report(DecisionDiagnostics.DaysWithoutNow(span, frame.Now!.Name, type.Display));
            return null;
        }

        // The day of a moment is the one that its own zone has.
        var hasTime = type is SimpleType { Kind: SimpleKind.DateTime or SimpleKind.PlainDateTime };
        var day = hasTime ? frame.Now!.CSharp + ".Date" : frame.Now?.CSharp ?? "today";
        var tests = new List<string>();
        if (attributes.From is { } from)
            tests.Add($"{day} >= {Day(from, hasTime)}");
        if (attributes.To is { } to)
            tests.Add($"{day} <= {Day(to, hasTime)}");
        return new DaySpec(string.Join(" && ", tests), frame.Now?.Captures[0] ?? CallCaptures.Today);
    }

    private static string Day(DateTime day, bool hasTime) =>
        $"new global::System.{(hasTime ? "DateTime" : "DateOnly")}({day.Year}, {day.Month}, {day.Day})";
}
