using System.Collections;
using System.Text;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting.Generating;

/// <summary>Shows a tree as it is, for the message of a test that has failed.</summary>
internal static class TreePrinter
{
    public static string Print(SyntaxNode node) => Write(new StringBuilder(), node, 0).ToString();

    /// <summary>The smallest parts of two trees that differ.</summary>
    public static string FirstDifference(SyntaxNode expected, SyntaxNode actual)
    {
        var left = SyntaxMembers.ChildrenOf(PlainForm.Of(expected)).ToList();
        var right = SyntaxMembers.ChildrenOf(PlainForm.Of(actual)).ToList();
        return left.Count == right.Count && left.Zip(right).Where(pair => !SyntaxEquality.AreEqual(pair.First, pair.Second)).Take(1).ToList() is [var pair]
            ? FirstDifference(pair.First, pair.Second)
            : $"Written:\n{Print(expected)}\nand read:\n{Print(actual)}";
    }

    private static StringBuilder Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case SyntaxNode node:
                text.Append(node.GetType().Name);
                foreach (var member in SyntaxMembers.Of(node.GetType()).Where(member => member.Name is not ("ExpressionErrors" or "TemplateErrors")))
                    Write(text.Append('\n').Append(' ', (depth * 2) + 2).Append(member.Name).Append(' '), member.GetValue(node), depth + 1);

                return text;
            case string it:
                return text.Append(System.Text.Json.JsonSerializer.Serialize(it));
            case IEnumerable items:
                foreach (var item in items)
                    Write(text.Append('\n').Append(' ', (depth * 2) + 2).Append("- "), item, depth + 1);

                return text;
            default:
                return text.Append(value ?? "null");
        }
    }
}
