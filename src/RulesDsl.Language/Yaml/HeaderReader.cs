using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary><c>namespace: Shop.Pricing</c> and what else holds for the whole file.</summary>
internal sealed class HeaderReader
{
    private static readonly string[] Keys = ["namespace", "using", "nullable", "allow"];

    private static readonly Dictionary<string, bool> Nullables = new() { ["strict"] = true };

    private bool _isPast;

    public NameSyntax? Namespace { get; private set; }

    public EquatableArray<UsingSyntax> Usings { get; private set; }

    public bool NullableStrict { get; private set; }

    public EquatableArray<AllowSyntax> Allows { get; private set; }

    /// <summary>Takes the keys of the head out of a document; true when there were any.</summary>
    public bool Read(YamlMap map, YamlValues values)
    {
        if (_isPast)
            return RefuseLate(map, values);

        _isPast = true;
        var (name, used, nullable, allow) = (map.Take("namespace"), map.Take("using"), map.Take("nullable"), map.Take("allow"));
        if (name is not null)
            Namespace = values.DottedName(name, "the namespace");

        Usings = YamlValues.OneOrMore(used)
            .Select(item => values.DottedName(item, "a namespace to use"))
            .OfType<NameSyntax>()
            .Select(space => new UsingSyntax(space, space.Span))
            .ToEquatableArray();
        NullableStrict = values.Word(nullable, "nullable mode", Nullables) ?? false;
        Allows = YamlValues.OneOrMore(allow)
            .Select(item => values.Text(item, "an id to allow", "a diagnostic such as RDSL0232"))
            .OfType<YamlScalar>()
            .Select(id => new AllowSyntax(id.Text, id.Span))
            .ToEquatableArray();
        return name is not null || used is not null || nullable is not null || allow is not null;
    }

    private static bool RefuseLate(YamlMap map, YamlValues values)
    {
        foreach (var entry in Keys.Where(map.Has).Select(map.TakeEntry).OfType<YamlEntry>())
            values.Diagnostics.Add(SyntaxDiagnostics.WrongPlace(entry.Key.Span, $"'{entry.Key.Text}'", "it holds for the whole file: move it into the first document"));

        return false;
    }
}
