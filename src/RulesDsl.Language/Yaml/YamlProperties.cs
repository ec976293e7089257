using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RulesDsl.Language.Yaml;

/// <summary>
/// Tells what an anchor, an alias or a tag is: one that is meant, which rules files do not have, or a text that begins with <c>&amp;</c>,
/// <c>*</c> or <c>!</c> by chance. None of them is ever followed, so no file grows by its aliases.
/// </summary>
internal static class YamlProperties
{
    /// <summary>What to say of such a node, or <c>null</c> where it is a text that lacks its quotes.</summary>
    /// <param name="node">The node.</param>
    /// <param name="text">What stands there, up to where a text would end.</param>
    /// <param name="span">Where that is.</param>
    public static RuleDiagnostic? Find(ParsingEvent node, string text, SourceSpan span) => node switch
    {
        AnchorAlias when IsName(text.Substring(1)) => YamlDiagnostics.Alias(span, text),
        NodeEvent { Anchor.IsEmpty: false } anchored when HasContent(anchored, text) => YamlDiagnostics.Anchor(Word(span, text), FirstWord(text)),
        NodeEvent { Tag.IsEmpty: false } tagged when HasContent(tagged, text) => YamlDiagnostics.Tagged(Word(span, text), FirstWord(text)),
        _ => null,
    };

    // `&base` in front of a map or a value; `&co` alone is a text.
    private static bool HasContent(NodeEvent node, string text) => node is SequenceStart or MappingStart || FirstWord(text).Length < text.Length;

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');

    private static string FirstWord(string text) => text.IndexOfAny([' ', '\t', '\r', '\n']) is var end and > 0 ? text.Substring(0, end) : text;

    private static SourceSpan Word(SourceSpan span, string text)
    {
        var length = FirstWord(text).Length;
        return new SourceSpan(span.Start, length, span.From, span.From with { Column = span.From.Column + length });
    }
}
