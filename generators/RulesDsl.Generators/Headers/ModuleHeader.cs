using RulesDsl.Language;

namespace RulesDsl.Generators.Headers;

/// <summary>What the rest of the project may depend on in a rules file: what it declares and which names it mentions. Free of spans, so that moving text changes nothing.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="Namespace">The namespace of all that it declares; empty for the global one.</param>
/// <param name="Usings">The namespaces that its names may come from as well.</param>
/// <param name="Enums">Its enums.</param>
/// <param name="Facts">Its facts.</param>
/// <param name="Decisions">Its rule sets and tables.</param>
/// <param name="Graphs">The names of its graphs.</param>
/// <param name="Params">Its params, without their defaults, which nobody else depends on.</param>
/// <param name="Functions">Its functions.</param>
/// <param name="TypeNames">Names that stand where only a type can.</param>
/// <param name="Names">Names and dotted names in expressions, any of which may turn out to be a type.</param>
/// <param name="MemberNames">Every single name in an expression or an assignment, in the form that lookup compares.</param>
internal sealed record ModuleHeader(
    string Path,
    string Namespace,
    EquatableArray<string> Usings,
    EquatableArray<EnumHeader> Enums,
    EquatableArray<FactHeader> Facts,
    EquatableArray<DecisionHeader> Decisions,
    EquatableArray<string> Graphs,
    EquatableArray<FieldHeader> Params,
    EquatableArray<FunctionHeader> Functions,
    EquatableArray<string> TypeNames,
    EquatableArray<string> Names,
    EquatableArray<string> MemberNames)
{
    /// <summary>Whether it has tests, which make objects of the types that they mention.</summary>
    public bool HasTests { get; init; }

    /// <summary>The namespaces that enclose the file, innermost first, the global one last.</summary>
    public IEnumerable<string> EnclosingNamespaces()
    {
        for (var name = Namespace; name.Length > 0; name = name.Substring(0, Math.Max(name.LastIndexOf('.'), 0)))
            yield return name;
        yield return "";
    }

    /// <summary>The names of all that the file declares but its params, which have a room of their own.</summary>
    public IEnumerable<string> Declared() =>
        Enums.Select(static declared => declared.Name).Concat(Facts.Select(static declared => declared.Name)).Concat(Callables().Select(static declared => declared.Name)).Concat(Graphs);

    /// <summary>All that the file declares and expressions can call.</summary>
    public IEnumerable<CallableHeader> Callables() => Decisions.Concat<CallableHeader>(Functions);

    /// <summary>The full name of something that the file declares.</summary>
    public string FullName(string name) => Namespace.Length == 0 ? name : $"{Namespace}.{name}";
}
