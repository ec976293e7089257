using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>Takes what is to be told of a rules file and of the files that its rows stand in.</summary>
internal class Reports
{
    private readonly List<RuleDiagnostic> _diagnostics = [];
    private readonly HashSet<(string? File, RuleDiagnostic Diagnostic)> _told = [];
    private readonly Dictionary<string, List<RuleDiagnostic>> _rowsDiagnostics = [];
    private string? _rowsFile;
    private IReadOnlyCollection<SourceSpan> _heads = [];

    /// <summary>All that has been reported so far of the rules file.</summary>
    public IReadOnlyList<RuleDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Grows with every error, reported here or elsewhere: what has been bound meanwhile cannot be emitted.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Ids that the rule which is being bound wants silent, unless they are errors.</summary>
    public EquatableArray<string> Allowed { get; set; }

    /// <summary>Counts an error that may have been reported elsewhere, by the parser or in another file: what holds it cannot be emitted either.</summary>
    public void MeetError() => ErrorCount++;

    /// <summary>Looks at what stands in a file of rows: what is reported meanwhile is about that file, unless it is about the head of a column.</summary>
    /// <param name="file">The file; null for rows that stand with their table.</param>
    /// <param name="heads">Where the columns stand in the rules file.</param>
    /// <param name="look">Looks at the rows.</param>
    public T InRows<T>(string? file, IReadOnlyCollection<SourceSpan> heads, Func<T> look)
    {
        (_rowsFile, _heads) = (file, heads);
        try
        {
            return look();
        }
        finally
        {
            (_rowsFile, _heads) = (null, []);
        }
    }

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

    /// <summary>All that has been reported so far, file by file.</summary>
    /// <param name="path">The rules file.</param>
    public EquatableArray<FileDiagnostics> Of(string path) => _rowsDiagnostics
        .Select(static file => new FileDiagnostics(file.Key, file.Value.ToEquatableArray()))
        .Prepend(new FileDiagnostics(path, _diagnostics.ToEquatableArray()))
        .ToEquatableArray();
}
