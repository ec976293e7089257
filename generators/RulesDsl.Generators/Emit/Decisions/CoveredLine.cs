using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>
/// Writes a method that stands for a stretch of a rules file in a coverage build and calls another that works its value out. So its line has no branches
/// that nobody has written, as a path through null makes them.
/// </summary>
internal static class CoveredLine
{
    /// <param name="writer">Where it goes.</param>
    /// <param name="code">The decision.</param>
    /// <param name="type">What the methods return.</param>
    /// <param name="method">The head of the method.</param>
    /// <param name="captures">What both take.</param>
    /// <param name="span">What it stands for.</param>
    /// <param name="lines">The file of that.</param>
    /// <returns>The head of the other method, which is to be written next.</returns>
    public static string Emit(SourceWriter writer, DecisionCode code, string type, string method, IReadOnlyList<Capture> captures, SourceSpan span, LineMap lines)
    {
        var value = code.Scope.FreeName("Value");
        writer.Open($"private static {type} {method}");
        lines.Write(writer, span, "return ", $"{value}({Captures.Arguments(captures)})", ";");
        writer.Close().WriteLine();
        return $"{value}({Captures.Parameters(captures)})";
    }

    /// <summary>From the first value of an output to the end of the last.</summary>
    public static SourceSpan SpanOf(OutputSpec output)
    {
        var spans = output.Arguments.Concat(output.Members).Select(static part => part.Value.Span).Where(static span => span.From.Line > 0).OrderBy(static span => span.Start).ToList();
        return spans.Count == 0 ? default : spans[0].Through(spans[spans.Count - 1]);
    }
}
