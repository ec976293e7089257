namespace RulesDsl.Cli.Files;

/// <summary>What a file holds, by the end of its name.</summary>
internal enum RulesFileKind
{
    /// <summary>No rules.</summary>
    Other,

    /// <summary><c>*.rules</c></summary>
    Text,

    /// <summary><c>*.rules.yaml</c> or <c>*.rules.yml</c></summary>
    Yaml,

    /// <summary><c>*.rules.csv</c>: rows of a table.</summary>
    Rows,
}
