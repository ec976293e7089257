using System.Text.RegularExpressions;

namespace RulesDsl.Generators.Tests.Fuzzing;

/// <summary>A slip of the hand: it falls on a token, a line or a character.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Pattern">What the file is cut into by.</param>
/// <param name="At">The part that it happens to; counted from the start again where there are fewer.</param>
/// <param name="Other">Another part that takes part in it.</param>
/// <param name="Piece">What comes in.</param>
internal sealed record Edit(EditKind Kind, Regex Pattern, int At, int Other, string Piece)
{
    private const int Many = 300;

    public static readonly Regex Token = new(@"\w+|[^\w\s]+|\s+", RegexOptions.CultureInvariant);

    public static readonly Regex Line = new(@"[^\n]*\n|[^\n]+$", RegexOptions.CultureInvariant);

    public static readonly Regex Character = new(@"[\s\S]", RegexOptions.CultureInvariant);

    public string Apply(string text)
    {
        var parts = Pattern.Matches(text).Select(static match => match.Value).ToList();
        if (parts.Count == 0)
            return text + Piece;

        var (at, other) = (At % parts.Count, Other % parts.Count);
        switch (Kind)
        {
            case EditKind.Delete:
                parts.RemoveAt(at);
                break;
            case EditKind.Duplicate:
                parts.Insert(other, parts[at]);
                break;
            case EditKind.Swap:
                (parts[at], parts[other]) = (parts[other], parts[at]);
                break;
            case EditKind.Insert:
                parts.Insert(at, Piece);
                break;
            case EditKind.Replace:
                parts[at] = Piece;
                break;
            case EditKind.Repeat:
                parts[at] = string.Concat(Enumerable.Repeat(parts[at], Many));
                break;
            case EditKind.Cut:
                parts.RemoveRange(at, parts.Count - at);
                break;
            default:
                throw new InvalidOperationException($"No edit {Kind}.");
        }

        return string.Concat(parts);
    }
}
