using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    public SourceSpan Span => Key.Span.Through(Value.Span);
}
