using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary>Something that stands where a node should and is none; it has been reported.</summary>
internal sealed record YamlBroken(SourceSpan Span) : YamlNode(Span);
