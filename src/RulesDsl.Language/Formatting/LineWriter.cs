using System.Text;
using RulesDsl.Language.Formatting.Comments;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting;

/// <summary>Writes lines, moved in as far as what they belong to, and puts the comments of each unit around them.</summary>
internal sealed class LineWriter(CommentPlaces comments)
{
    /// <summary>How long a line may be before it is broken.</summary>
    public const int Width = 120;

    /// <summary>How far in each step moves.</summary>
    public const int IndentSize = 2;

    private readonly StringBuilder _text = new();
    private readonly List<string> _beside = [];
    private int _indent;
    private bool _isBlank = true;
    private bool _isDashed;

    public CommentPlaces Comments => comments;

    /// <summary>How many characters fit onto a line from here.</summary>
    public int Room => Width - (_indent * IndentSize);

    public bool Fits(string line) => line.Length <= Room;

    /// <summary>A line, and behind it the comment that has been put aside for it.</summary>
    public void Line(string line)
    {
        for (var i = 0; i + 1 < _beside.Count; i++)
            Append(_beside[i]);

        var comment = _beside.Count > 0 ? $"  {_beside[_beside.Count - 1]}" : "";
        _beside.Clear();
        AppendLine($"{(_isDashed ? Indentation.Substring(IndentSize) + "- " : Indentation)}{line}{comment}");
        _isDashed = false;
    }

    /// <summary>Several lines, of which all but the first are moved in by some columns.</summary>
    public void Lines(string prefix, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            Line((i == 0 ? prefix : new string(' ', prefix.Length)) + lines[i]);
    }

    /// <summary>A line, and below it lines of a text, which are moved in and have no comments.</summary>
    public void BlockLines(string line, IEnumerable<string> block)
    {
        _beside.ForEach(Append);
        _beside.Clear();
        Line(line);
        Indent();
        foreach (var below in block)
            AppendLine(below.Length == 0 ? "" : Indentation + below);

        Outdent();
    }

    /// <summary>Puts a dash before the next line.</summary>
    public void Dash() => _isDashed = true;

    /// <summary>An empty line, unless there is one already or nothing before it.</summary>
    public void Blank()
    {
        if (_isBlank)
            return;

        _text.Append('\n');
        _isBlank = true;
    }

    public void Indent() => _indent++;

    public void Outdent() => _indent--;

    /// <summary>Begins a unit: writes the comments before it and keeps the one beside it for its first line.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="inline">The parts that will stand on that line too, with all that is in them.</param>
    public void Begin(SyntaxNode unit, params IEnumerable<SyntaxNode?> inline) =>
        Begin([.. comments.TakeAt(unit), .. inline.OfType<SyntaxNode>().SelectMany(comments.TakeIn)], unit.Span);

    /// <summary>Begins a unit that stands on one line with all that is in it.</summary>
    public void BeginWhole(SyntaxNode unit) => Begin(comments.TakeIn(unit), unit.Span);

    /// <summary>Begins a line of units that share it.</summary>
    public void BeginParts(IEnumerable<SyntaxNode> units)
    {
        foreach (var unit in units)
            BeginWhole(unit);
    }

    /// <summary>Begins a part that stands on a line of its own.</summary>
    /// <param name="unit">What it is a part of.</param>
    /// <param name="part">The part.</param>
    /// <param name="column">How far in the part begins.</param>
    public void BeginPart(SyntaxNode unit, SyntaxNode part, int column) => Begin(comments.TakeThrough(unit, part), part.Span, column);

    /// <summary>Ends a unit: writes the comments below it, and what is left of those inside.</summary>
    public void End(SyntaxNode unit)
    {
        foreach (var placed in comments.TakeRestOf(unit))
            Append(placed.Text);
    }

    /// <summary>Whether empty lines stand between two units and their comments.</summary>
    public bool AreApart(SyntaxNode before, SyntaxNode unit) => comments.LinesOf(unit).First - comments.LinesOf(before).Last > 1;

    /// <summary>Writes whatever comments are left.</summary>
    public void EndFile()
    {
        List<PlacedComment> rest = [.. comments.TakeRest(), .. comments.AtEnd];
        if (rest.Count > 0)
            Blank();

        Write(rest, null);
    }

    public override string ToString() => _text.ToString();

    private void Begin(IReadOnlyList<PlacedComment> placed, SourceSpan unit, int column = 0)
    {
        Write([.. placed.Where(it => it.Side is not CommentSide.Beside)], unit, column);
        _beside.AddRange(placed.Where(it => it.Side is CommentSide.Beside).Select(it => it.Text));
    }

    // A comment that an empty line parts from what follows it stays apart.
    private void Write(List<PlacedComment> placed, SourceSpan? unit, int column = 0)
    {
        for (var i = 0; i < placed.Count; i++)
        {
            Append(new string(' ', column) + placed[i].Text);
            var next = i + 1 < placed.Count ? placed[i + 1].Comment.Span : unit;
            if (next is { } behind && behind.From.Line - placed[i].Comment.Span.To.Line > 1)
                Blank();
        }
    }

    private string Indentation => new(' ', _indent * IndentSize);

    private void Append(string line) => AppendLine(Indentation + line);

    private void AppendLine(string line)
    {
        _text.Append(line).Append('\n');
        _isBlank = false;
    }
}
