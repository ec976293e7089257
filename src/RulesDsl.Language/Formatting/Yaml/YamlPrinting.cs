using RulesDsl.Language.Formatting.Expressions;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary>A module that is being printed in the YAML spelling.</summary>
/// <param name="Lines">Takes the lines, and knows the comments.</param>
/// <param name="Expressions">Prints expressions.</param>
internal sealed record YamlPrinting(LineWriter Lines, ExpressionPrinter Expressions);
