using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting;

/// <summary>What the places of nodes say about how their author has laid them out.</summary>
internal static class SyntaxLines
{
    /// <summary>Whether the last of some parts begins on another line than the first.</summary>
    public static bool AreOnSeveralLines<T>(this EquatableArray<T> parts)
        where T : SyntaxNode => parts.Count > 1 && parts[0].Span.From.Line != parts[parts.Count - 1].Span.From.Line;

    public static bool IsOnSeveralLines(this SyntaxNode node) => node.Span.From.Line != node.Span.To.Line;
}
