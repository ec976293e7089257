using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary><c>enum: Severity</c> with <c>members: [Low, Medium, High]</c></summary>
internal static class EnumReader
{
    public static DeclarationSyntax Read(NameSyntax name, YamlMap map, YamlValues values)
    {
        var members = map.Require("members", "write 'members: [Low, High]'");

        return new EnumSyntax(name, values.MemberNames(members, "a member"), map.Span);
    }
}
