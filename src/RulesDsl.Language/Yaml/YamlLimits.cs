using RulesDsl.Language.Text.Reading;

using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary>How much a YAML file may hold, so that no file can crash or stall the compiler.</summary>
internal static class YamlLimits
{
    /// <summary>Collections within collections, and brackets within an expression.</summary>
    public const int Nesting = NestingGuard.MostNested;

    /// <summary>Syntax errors of one document after which the rest of it is left unread.</summary>
    public const int SyntaxErrors = 20;
}
