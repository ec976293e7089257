using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Binding;

/// <summary>What all binders of one rules file share.</summary>
internal sealed class BindingContext(ShapeTable shapes, bool nullableStrict) : Reports
{
    private int _unknown;

    /// <summary>The world around the file.</summary>
    public ShapeTable Shapes { get; } = shapes;

    /// <summary>Whether the file says <c>nullable strict</c>.</summary>
    public bool NullableStrict { get; } = nullableStrict;

    /// <summary>Takes down where texts are wanted; null where nobody asks.</summary>
    public WantedTexts? Wanted { get; init; }

    /// <summary>The proofs of the file's decisions; null where nobody asks for them.</summary>
    public Proofs? Proofs { get; init; }

    /// <summary>Whether the parser had to leave something out: what seems to be missing may be in there.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>Reads written types.</summary>
    public TypeBinder Types => field ??= new TypeBinder(this);

    /// <summary>
    /// The name that was probably meant. Each candidate is compared, so none is looked for once more names are unknown than anybody is told of.
    /// </summary>
    public string? Nearest(string name, IEnumerable<string> candidates) => _unknown++ < CompilerDiagnostics.MostShown ? NearestName.Of(name, candidates) : null;
}
