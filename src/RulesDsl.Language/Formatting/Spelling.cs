namespace RulesDsl.Language;

/// <summary>How rules are written down. Both say the same.</summary>
public enum Spelling
{
    /// <summary><c>*.rules</c></summary>
    Text,

    /// <summary><c>*.rules.yaml</c></summary>
    Yaml,
}
