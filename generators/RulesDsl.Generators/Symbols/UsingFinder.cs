using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Symbols;

/// <summary>Finds the usings of rules files that lead nowhere.</summary>
internal sealed class UsingFinder(EquatableArray<ModuleHeader> headers, TypeFinder types)
{
    private readonly HashSet<string> _declared = [.. headers.SelectMany(static header => header.EnclosingNamespaces())];

    public EquatableArray<UnknownUsing> UnknownIn(ModuleHeader header) => header.Usings
        .Where(used => !_declared.Contains(used) && !types.HasNamespace(used))
        .Select(used => new UnknownUsing(used, NearestName.Of(used, _declared.Where(static name => name.Length > 0).Concat(types.NamespacesBeside(used)))))
        .ToEquatableArray();
}
