using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary><c>concurrency: { name: database, limit: 4 }</c></summary>
internal static class ConcurrencyReader
{
    public static ConcurrencySyntax? Read(YamlEntry entry, YamlValues values)
    {
        if (values.Map(entry.Value, "'concurrency'", "a map with 'name' and 'limit'") is not { } map)
            return null;

        var name = values.Name(map.Require("name", "write 'name: database' or what the jobs share"), "'name'");
        var limit = map.Require("limit", "write 'limit: 4'");
        map.Close();
        var atMost = limit is null ? null : values.Whole(limit, "'limit'", "a whole number such as 4");
        return name is null || atMost is null ? null : new ConcurrencySyntax(name, atMost, entry.Span);
    }
}
