using RulesDsl.Language.Syntax;
using RulesDsl.Language.Yaml;

namespace RulesDsl.Language.Diagnostics;

/// <summary>What only the YAML spelling can get wrong: RDSL0150 to RDSL0169.</summary>
public static class YamlDiagnostics
{
    /// <summary>A text that is not YAML.</summary>
    public static readonly RuleDiagnosticDescriptor NotYaml = Error("RDSL0150", "Not YAML");

    /// <summary>A value that YAML itself reads in another way than it looks.</summary>
    public static readonly RuleDiagnosticDescriptor NeedsQuotes = Error("RDSL0151", "A value needs quotes");

    /// <summary>A text where a list or a map belongs, or the other way round.</summary>
    public static readonly RuleDiagnosticDescriptor WrongKind = Error("RDSL0152", "Another kind of value is expected here");

    /// <summary>A key that means nothing where it stands.</summary>
    public static readonly RuleDiagnosticDescriptor UnknownKey = Error("RDSL0153", "A key that does not exist");

    /// <summary>A key with nothing behind it.</summary>
    public static readonly RuleDiagnosticDescriptor MissingValue = Error("RDSL0154", "A value is missing");

    /// <summary>A document that declares nothing.</summary>
    public static readonly RuleDiagnosticDescriptor NoDeclaration = Error("RDSL0155", "A document declares nothing");

    /// <summary>An anchor or an alias, which stand for what is written elsewhere.</summary>
    public static readonly RuleDiagnosticDescriptor Anchors = Error("RDSL0156", "Anchors and aliases are not used");

    /// <summary>The key that takes over the entries of another map.</summary>
    public static readonly RuleDiagnosticDescriptor MergeKeys = Error("RDSL0157", "Merge keys are not used");

    /// <summary>A tag, which says how YAML should read a value.</summary>
    public static readonly RuleDiagnosticDescriptor Tags = Error("RDSL0158", "Tags are not used");

    /// <summary>A tab where YAML wants spaces.</summary>
    public static readonly RuleDiagnosticDescriptor Tabs = Error("RDSL0159", "A tab indents a line");

    internal static RuleDiagnostic Alias(SourceSpan span, string alias) =>
        new(Anchors, span, $"Found the alias '{alias}', which rules files do not have; repeat what it stands for, or name it with 'let'. A text is quoted: {YamlQuoting.Quote(alias)}.");

    internal static RuleDiagnostic Anchor(SourceSpan span, string anchor) =>
        new(Anchors, span, $"Found the anchor '{anchor}', which rules files do not have; delete it and repeat the value where it is needed, or name it with 'let'.");

    internal static RuleDiagnostic Merge(SourceSpan span) =>
        new(MergeKeys, span, "Found the merge key '<<', which rules files do not have; write out the keys that it would take over.");

    internal static RuleDiagnostic Tagged(SourceSpan span, string tag) =>
        new(Tags, span, $"Found the tag '{tag}', which rules files do not have; delete it: a value is read for the type that is wanted.");

    internal static RuleDiagnostic EqualSign(SourceSpan span, string name) =>
        new(NotYaml, span, $"Found '=' behind '{name}'; write '{name}: ' with a space behind the colon.");

    internal static RuleDiagnostic MemberAsText(SourceSpan span, string name) =>
        new(WrongKind, span, $"Found a text for the result; a member is a key of its own, as in 'then: {{ {name}: … }}'.");

    internal static RuleDiagnostic MissingColon(SourceSpan span, string key) =>
        new(NotYaml, span, $"Found '{key}' without its colon; write '{key}: ' with a space behind it.");

    internal static RuleDiagnostic MissingSpaceBehindDash(SourceSpan span, string word) =>
        new(NotYaml, span, $"Found '-{word}', which is one word; write '- {word}' with a space behind the dash.");

    internal static RuleDiagnostic RangeInBrackets(SourceSpan span, string range) =>
        new(WrongKind, span, $"Found a range in brackets; write it without them: {range}.");

    internal static RuleDiagnostic NothingBeforeComma(SourceSpan span) =>
        new(NotYaml, span, "Found nothing before this ','; write '-' for a cell that accepts anything, or delete the comma.");

    internal static RuleDiagnostic NameAsKey(SourceSpan span, string key, string name) =>
        new(UnknownKey, span, $"Found a name in the place of a key; write '{key}: {name}' and the other keys beside it.");

    internal static RuleDiagnostic OtherLogic(SourceSpan span, string key, string meant) =>
        new(UnknownKey, span, $"Found '{key}', which a condition does not have. Did you mean '{meant}'?");

    internal static RuleDiagnostic Unreadable(SourceSpan span, string complaint) =>
        new(NotYaml, span, $"This is not YAML. {complaint.TrimEnd('.')}.");

    internal static RuleDiagnostic Tab(SourceSpan span) =>
        new(Tabs, span, "Found a tab that indents a line; YAML indents with spaces.");

    internal static RuleDiagnostic NeverClosed(SourceSpan span, char open) =>
        new(NotYaml, span, $"This {open} is never closed; write {Closing(open)} where the value ends.");

    internal static RuleDiagnostic NoSuchEscape(SourceSpan span) =>
        new(NotYaml, span, "Found a \\ that begins no escape of YAML; write \\\\, or put the value in single quotes.");

    internal static RuleDiagnostic Indentation(SourceSpan span) =>
        new(NotYaml, span, "This line does not belong to the lines above it; indent it like the key or the '-' that it stands beside.");

    internal static RuleDiagnostic SpaceAfterColon(SourceSpan span, string text) =>
        new(NotYaml, span, $"Found '{text}', which is one text; write a space after the ':'.");

    internal static RuleDiagnostic KeyIsNoText(SourceSpan span) =>
        new(NotYaml, span, "Found a list or a map for a key; expected a text. Put it in quotes if it is one.");

    internal static RuleDiagnostic QuoteIt(SourceSpan span, string value) =>
        new(NeedsQuotes, span, $"YAML reads this as something other than a text; quote it: {YamlQuoting.Quote(value)}.{YamlQuoting.Otherwise(value)}");

    internal static RuleDiagnostic OtherKind(SourceSpan span, string what, string found, string expected) =>
        new(WrongKind, span, $"Found {found} for {what}; expected {expected}.");

    internal static RuleDiagnostic NoSuchKey(SourceSpan span, string key, string owner, IEnumerable<string> known, string? nearest) =>
        new(UnknownKey, span, $"Found '{key}', which {owner} does not have. {(nearest is null ? $"It has {string.Join(", ", known)}." : $"Did you mean '{nearest}'?")}");

    internal static RuleDiagnostic SecondDeclaration(SourceSpan span, string key, string owner) =>
        new(UnknownKey, span, $"Found '{key}' in the document of {owner}; put a line with only '---' before it.");

    internal static RuleDiagnostic NoValue(SourceSpan span, string what, string expected) =>
        new(MissingValue, span, $"Found nothing for {what}; expected {expected}.");

    internal static RuleDiagnostic DeclaresNothing(SourceSpan span, IEnumerable<string> keywords) =>
        new(NoDeclaration, span, $"This document declares nothing; expected one of the keys {string.Join(", ", keywords)}.");

    private static char Closing(char open) => open switch { '[' => ']', '{' => '}', _ => open };

    private static RuleDiagnosticDescriptor Error(string id, string title) => new(id, title, RuleSeverity.Error);
}
