using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary><c>param: overdraft</c> with <c>type: decimal</c> and <c>default: 500</c></summary>
internal static class ParamReader
{
    public static DeclarationSyntax Read(NameSyntax name, YamlMap map, YamlValues values)
    {
        var type = values.TypeOrError(map.Require("type", "write 'type: decimal' or another type"), "'type'", map.Start);
        var value = map.Require("default", "write 'default: 500' or what holds where nobody says otherwise");

        return new ParamSyntax(name, type, value is null ? new ErrorSyntax(map.Start) : values.Value(value, "'default'"), map.Span);
    }
}
