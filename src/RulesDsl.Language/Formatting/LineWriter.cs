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
    private int _column;
    private int _block = int.MaxValue;

    public CommentPlaces Comments => comments;

    /// <summary>How many characters fit onto a line from here.</summary>
    public int Room => Width - (_indent * IndentSize);

    public bool Fits(string line) => line.Length <= Room;

    /// <summary>A line, and behind it the comment that has been put aside for it.</summary>
    public void Line(string line)
    {
        for (var i = 0; i + 1 < _beside.Count; i++)
            AppendLine((_isDashed ? Indentation.Substring(IndentSize) : Indentation) + new string(' ', _column) + _beside[i]);

        var comment = _beside.Count > 0 ? $"  {_beside[_beside.Count - 1]}" : "";
        _beside.Clear();
        _block = int.MaxValue;
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
        LiftComments();
        Line(line);
        Indent();
        foreach (var below in block)
            AppendLine(below.Length == 0 ? "" : Indentation + below);

        _block = Indentation.Length;
        Outdent();
    }

    /// <summary>Writes the comments that have been put aside for the next line above it: nothing that they belong to begins on it.</summary>
    public void LiftComments()
    {
        _beside.ForEach(comment => Append(new string(' ', _column) + comment));
        _beside.Clear();
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

    /// <summary>Begins a unit whose parts follow on lines of their own.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="firstPart">The first of those parts.</param>
    /// <param name="lead">How many lines the unit's first line stands above what it was read from.</param>
    /// <param name="column">How far in the unit begins.</param>
    public void BeginBefore(SyntaxNode unit, SyntaxNode firstPart, int lead, int column = 0) =>
        Begin(comments.TakeHead(unit, firstPart, hasBeside: lead == 0), unit.Span, column, lead);

    /// <summary>Begins the first of a unit's parts that follow on lines of their own: what is left of the comments before it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="firstPart">The first of those parts.</param>
    /// <param name="column">How far in the part begins.</param>
    public void BeginFirst(SyntaxNode unit, SyntaxNode firstPart, int column = 0) => Begin(comments.TakeBefore(unit, firstPart), firstPart.Span, column);

    /// <summary>Begins a unit that stands on one line with all that is in it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="lead">How many lines the unit's first line stands above what it was read from.</param>
    public void BeginWhole(SyntaxNode unit, int lead = 0) => Begin(comments.TakeIn(unit), unit.Span, lead: lead);

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
    /// <param name="isFirst">Whether the unit begins with the part; in YAML the part stands on a line below it.</param>
    public void BeginPart(SyntaxNode unit, SyntaxNode part, int column, bool isFirst = false) => Begin(comments.TakeThrough(unit, part), isFirst ? unit.Span : part.Span, column);

    /// <summary>Ends a unit: writes the comments below it, and what is left of those inside.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="column">How far in it begins.</param>
    public void End(SyntaxNode unit, int column = 0)
    {
        foreach (var placed in comments.TakeRestOf(unit))
            Append(new string(' ', column) + placed.Text);
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

    private void Begin(IReadOnlyList<PlacedComment> placed, SourceSpan unit, int column = 0, int lead = 0)
    {
        Write([.. placed.Where(it => it.Side is not CommentSide.Beside)], unit, column, lead);
        _column = column;
        _beside.AddRange(placed.Where(it => it.Side is CommentSide.Beside).Select(it => it.Text));
    }

    // A comment that an empty line parts from what follows it stays apart.
    private void Write(List<PlacedComment> placed, SourceSpan? unit, int column = 0, int lead = 0)
    {
        for (var i = 0; i < placed.Count; i++)
        {
            Append(new string(' ', column) + placed[i].Text);
            var isLast = i + 1 == placed.Count;
            var next = isLast ? unit : placed[i + 1].Comment.Span;
            if (next is { } behind && behind.From.Line - placed[i].Comment.Span.To.Line > (isLast ? 1 + lead : 1))
                Blank();
        }
    }

    private string Indentation => new(' ', _indent * IndentSize);

    // As far in as a block of text above it, a comment would be more text.
    private void Append(string comment)
    {
        var text = comment.TrimStart();
        AppendLine(new string(' ', Math.Min(Indentation.Length + comment.Length - text.Length, _block - 1)) + text);
    }

    private void AppendLine(string line)
    {
        _text.Append(line).Append('\n');
        _isBlank = false;
    }
}
