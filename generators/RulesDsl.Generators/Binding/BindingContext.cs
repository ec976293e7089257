using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Binding;

/// <summary>What all binders of one rules file share.</summary>
internal sealed class BindingContext(ShapeTable shapes, bool nullableStrict)
{
    private readonly List<RuleDiagnostic> _diagnostics = [];
    private readonly HashSet<RuleDiagnostic> _told = [];
    private int _met;

    /// <summary>The world around the file.</summary>
    public ShapeTable Shapes { get; } = shapes;

    /// <summary>Whether the file says <c>nullable strict</c>.</summary>
    public bool NullableStrict { get; } = nullableStrict;

    /// <summary>Reads written types.</summary>
    public TypeBinder Types => field ??= new TypeBinder(this);

    /// <summary>All that has been reported so far.</summary>
    public IReadOnlyList<RuleDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Grows with every error, reported here or elsewhere: what has been bound meanwhile cannot be emitted.</summary>
    public int ErrorCount => _met + _diagnostics.Count(static diagnostic => diagnostic.Descriptor.Severity == RuleSeverity.Error);

    /// <summary>Ids that the rule which is being bound wants silent, unless they are errors.</summary>
    public EquatableArray<string> Allowed { get; set; }

    /// <summary>Counts an error that may have been reported elsewhere, by the parser or in another file: what holds it cannot be emitted either.</summary>
    public void MeetError() => _met++;

    /// <summary>Tells the author something, once.</summary>
    public void Report(RuleDiagnostic diagnostic)
    {
        if ((diagnostic.Descriptor.Severity == RuleSeverity.Error || !Allowed.Contains(diagnostic.Descriptor.Id)) && _told.Add(diagnostic))
            _diagnostics.Add(diagnostic);
    }
}
