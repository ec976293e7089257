using System.Text;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Rows;

/// <summary>
/// Cuts a file into records and cells, as RFC 4180 and spreadsheets write them: quoted cells hold separators and line ends, and a quote
/// in them is doubled. A quote elsewhere is a character like any other, because tests are written with quotes.
/// </summary>
internal sealed class CsvReader
{
    private readonly SourceFile _file;
    private readonly string _text;
    private readonly List<RuleDiagnostic> _diagnostics;
    private int _at;
    private bool _isRecordBroken;

    public CsvReader(SourceFile file, List<RuleDiagnostic> diagnostics)
    {
        _file = file;
        _text = file.Text;
        _diagnostics = diagnostics;
        _at = _text.Length > 0 && _text[0] is '\uFEFF' ? 1 : 0;
        Separator = FindSeparator();
    }

    /// <summary>What stands between cells: the tab, the semicolon or else the comma, whichever the first line has.</summary>
    public char Separator { get; }

    /// <summary>A quote is never closed: there is no telling what the rest of the file says.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The next record, or null at the end of the file.</summary>
    public CsvRecord? Read()
    {
        if (_at == _text.Length)
            return null;

        _isRecordBroken = false;
        var cells = new List<CsvCell> { ReadCell() };
        while (Here == Separator)
        {
            _at++;
            cells.Add(ReadCell());
        }

        var isPair = Here is '\r' && _at + 1 < _text.Length && _text[_at + 1] is '\n';
        _at = Math.Min(_text.Length, _at + (isPair ? 2 : 1));
        return IsBroken ? null : new CsvRecord(cells, _isRecordBroken);
    }

    private char Here => _at < _text.Length ? _text[_at] : '\0';

    private bool IsAtEndOfCell => _at == _text.Length || Here is '\r' or '\n' || Here == Separator;

    private CsvCell ReadCell()
    {
        SkipSpace();
        return Here is '"' ? ReadQuoted() : ReadPlain();
    }

    private CsvCell ReadPlain()
    {
        var start = _at;
        while (!IsAtEndOfCell)
            _at++;

        var end = _at;
        while (end > start && _text[end - 1] is ' ' or '\t')
            end--;
        return new CsvCell(new SourceSlice(_file, _text.Substring(start, end - start), [.. Enumerable.Range(start, end - start + 1)]), _file.Span(start, end - start));
    }

    private CsvCell ReadQuoted()
    {
        var start = _at++;
        var value = new StringBuilder();
        var offsets = new List<int>();
        while (_at < _text.Length && (Here is not '"' || (_at + 1 < _text.Length && _text[_at + 1] is '"')))
        {
            value.Append(Here);
            offsets.Add(_at);
            _at += Here is '"' ? 2 : 1;
        }

        offsets.Add(_at);
        if (_at < _text.Length)
            _at++;
        else
            Break(start);

        var span = _file.Span(start, _at - start);
        SkipSpace();
        if (!IsAtEndOfCell)
            SkipRest();
        return new CsvCell(new SourceSlice(_file, value.ToString(), [.. offsets]), span);
    }

    // The cell has swallowed all rows that follow, so nothing can be said of them.
    private void Break(int quote)
    {
        IsBroken = true;
        _diagnostics.Add(RowsDiagnostics.QuoteNotClosed(_file.Span(quote, 1)));
    }

    private void SkipRest()
    {
        var start = _at;
        while (!IsAtEndOfCell)
            _at++;

        if (!_isRecordBroken)
            _diagnostics.Add(RowsDiagnostics.TextBehindQuote(_file.Span(start, _at - start), _text.Substring(start, _at - start).TrimEnd()));
        _isRecordBroken = true;
    }

    private void SkipSpace()
    {
        while (Here is ' ' or '\t' && Here != Separator)
            _at++;
    }

    // Outside of quotes; no expression has a tab or a semicolon in it, but many have commas.
    private char FindSeparator()
    {
        var isQuoted = false;
        var found = ',';
        for (var i = _at; i < _text.Length && (isQuoted || _text[i] is not ('\r' or '\n')); i++)
        {
            if (_text[i] is '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && _text[i] is '\t')
                return '\t';
            else if (!isQuoted && _text[i] is ';')
                found = ';';
        }

        return found;
    }
}
