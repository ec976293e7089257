using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads one document as the declaration that its keyword names.</summary>
internal static class DeclarationReader
{
    private static readonly Dictionary<string, Func<NameSyntax, YamlMap, YamlValues, DeclarationSyntax>> Readers = new()
    {
        ["enum"] = EnumReader.Read,
        ["fact"] = FactReader.Read,
        ["param"] = ParamReader.Read,
        ["function"] = FunctionReader.Read,
        ["ruleset"] = RulesetReader.Read,
        ["table"] = TableReader.Read,
        ["graph"] = GraphReader.Read,
    };

    private static readonly string[] Later = ["knowledge", "query", "fleet"];

    /// <returns>The declaration, or null where the document has none: that is an error unless <paramref name="mayBeNone"/>.</returns>
    public static DeclarationSyntax? Read(YamlMap map, YamlValues values, bool mayBeNone)
    {
        if (Later.FirstOrDefault(map.Has) is { } later)
            return ReadUnsupported(later, map, values);

        if ((map.FirstOf(Readers.Keys) ?? Misspelled(map, values)) is not { } keyword)
        {
            ReportNoDeclaration(map, values, mayBeNone);
            return null;
        }

        var isMisspelled = !map.Has(keyword);
        var named = map.TakeKeyword(keyword);
        var name = isMisspelled && named is YamlScalar { IsMissing: true } ? null : DeclarationNameReader.Read(named, keyword, values);

        var owner = keyword is "enum" ? "an enum" : $"a {keyword}";
        foreach (var second in Readers.Keys.Concat(Later).Where(map.Has).Select(map.TakeEntry).OfType<YamlEntry>())
            values.Diagnostics.Add(YamlDiagnostics.SecondDeclaration(second.Key.Span, second.Key.Text, owner));

        var body = map.Rest(owner);
        var declaration = Readers[keyword](name ?? new NameSyntax("", map.Start), body, values);
        body.Close();

        // Without a name it is nothing to anybody, but what is wrong in it has been told.
        return name is null ? null : declaration;
    }

    private static UnsupportedSyntax? ReadUnsupported(string keyword, YamlMap map, YamlValues values)
    {
        values.Diagnostics.Add(SyntaxDiagnostics.NotSupported(map.Start, $"'{keyword}'"));
        return values.Name(map.Take(keyword), $"the name of the {keyword}") is { } name ? new UnsupportedSyntax(name, keyword, map.Span) : null;
    }

    private static string? Misspelled(YamlMap map, YamlValues values)
    {
        if (map.FindMisspelled(Readers.Keys) is not var (key, nearest))
            return null;

        values.Diagnostics.Add(YamlDiagnostics.NoSuchKey(key.Span, key.Text, "a document", Readers.Keys, nearest));
        return nearest;
    }

    private static void ReportNoDeclaration(YamlMap map, YamlValues values, bool mayBeNone)
    {
        // Its keyword may be in the part that could not be read.
        if (values.IsDamaged)
            return;

        if (mayBeNone)
            map.Close();
        else
            values.Diagnostics.Add(YamlDiagnostics.DeclaresNothing(map.Start, Readers.Keys));
    }
}
