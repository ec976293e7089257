using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary><c>fact: Recommendation</c> with <c>fields: { id: long }</c></summary>
internal static class FactReader
{
    public static DeclarationSyntax Read(NameSyntax name, YamlMap map, YamlValues values)
    {
        var node = map.Require("fields", "write 'fields: { id: long }'");

        var fields = new List<FieldSyntax>();
        foreach (var entry in values.Entries(node, "'fields'", "a map from names to types"))
        {
            if (values.MemberName(entry.Key, "a field") is { } field)
                fields.Add(new FieldSyntax(field, values.TypeOrError(entry.Value, $"the type of '{entry.Key.Text}'", entry.Span), entry.Span));
        }

        return new FactSyntax(name, fields.ToEquatableArray(), map.Span);
    }
}
