using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    /// <summary>From the key to the end of the value; the key alone where the value is made up.</summary>
    public SourceSpan Span => Value.Span.End > Key.Span.End ? Key.Span.Through(Value.Span) : Key.Span;
}
