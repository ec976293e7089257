using RulesDsl.Generators.Binding.Modules;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding;

/// <summary>What all binders of one rules file share.</summary>
internal sealed class BindingContext(ShapeTable shapes, bool nullableStrict, WantedTexts? wanted = null)
{
    private readonly List<RuleDiagnostic> _diagnostics = [];
    private readonly HashSet<(string? File, RuleDiagnostic Diagnostic)> _told = [];
    private readonly Dictionary<string, List<RuleDiagnostic>> _rowsDiagnostics = [];
    private string? _rowsFile;
    private int _unknown;
    private IReadOnlyCollection<SourceSpan> _heads = [];

    /// <summary>The world around the file.</summary>
    public ShapeTable Shapes { get; } = shapes;

    /// <summary>Whether the file says <c>nullable strict</c>.</summary>
    public bool NullableStrict { get; } = nullableStrict;

    /// <summary>Takes down where texts are wanted; null where nobody asks.</summary>
    public WantedTexts? Wanted { get; } = wanted;

    /// <summary>Whether the parser had to leave something out: what seems to be missing may be in there.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>Reads written types.</summary>
    public TypeBinder Types => field ??= new TypeBinder(this);

    /// <summary>All that has been reported so far.</summary>
    public IReadOnlyList<RuleDiagnostic> Diagnostics => _diagnostics;

    /// <summary>All that has been reported so far of files of rows.</summary>
    public IEnumerable<FileDiagnostics> RowsDiagnostics => _rowsDiagnostics.Select(static file => new FileDiagnostics(file.Key, file.Value.ToEquatableArray()));

    /// <summary>Grows with every error, reported here or elsewhere: what has been bound meanwhile cannot be emitted.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Ids that the rule which is being bound wants silent, unless they are errors.</summary>
    public EquatableArray<string> Allowed { get; set; }

    /// <summary>Counts an error that may have been reported elsewhere, by the parser or in another file: what holds it cannot be emitted either.</summary>
    public void MeetError() => ErrorCount++;

    /// <summary>Binds what stands in a file of rows: what is reported meanwhile is about that file, unless it is about the head of a column.</summary>
    /// <param name="file">The file; null for rows that stand with their table.</param>
    /// <param name="heads">Where the columns stand in the rules file.</param>
    /// <param name="bind">Binds the rows.</param>
    public T InRows<T>(string? file, IReadOnlyCollection<SourceSpan> heads, Func<T> bind)
    {
        (_rowsFile, _heads) = (file, heads);
        try
        {
            return bind();
        }
        finally
        {
            (_rowsFile, _heads) = (null, []);
        }
    }

    /// <summary>
    /// The name that was probably meant. Each candidate is compared, so none is looked for once more names are unknown than anybody is told of.
    /// </summary>
    public string? Nearest(string name, IEnumerable<string> candidates) => _unknown++ < CompilerDiagnostics.MostShown ? NearestName.Of(name, candidates) : null;

    /// <summary>Tells the author something, once.</summary>
    public void Report(RuleDiagnostic diagnostic) => Report(diagnostic, Allowed);

    /// <summary>Tells the author something, once, unless it is among the ids that are <paramref name="allowed"/> and no error.</summary>
    public void Report(RuleDiagnostic diagnostic, EquatableArray<string> allowed)
    {
        var file = _heads.Contains(diagnostic.Span) ? null : _rowsFile;
        if ((diagnostic.Descriptor.Severity != RuleSeverity.Error && allowed.Contains(diagnostic.Descriptor.Id)) || !_told.Add((file, diagnostic)))
            return;
        if (diagnostic.Descriptor.Severity == RuleSeverity.Error)
            ErrorCount++;
        if (file is null)
            _diagnostics.Add(diagnostic);
        else if (_rowsDiagnostics.TryGetValue(file, out var reported))
            reported.Add(diagnostic);
        else
            _rowsDiagnostics.Add(file, [diagnostic]);
    }
}
