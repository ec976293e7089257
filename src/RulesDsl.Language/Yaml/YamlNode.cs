using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary>A piece of a YAML document before anything is known of what it says.</summary>
internal abstract record YamlNode(SourceSpan Span);
