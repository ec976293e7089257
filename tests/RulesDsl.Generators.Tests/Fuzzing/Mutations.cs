using CsCheck;

namespace RulesDsl.Generators.Tests.Fuzzing;

/// <summary>Good files with a few slips in them.</summary>
internal static class Mutations
{
    // What the languages, the file system and C# have special ideas about.
    private static readonly string[] Pieces =
    [
        "rule", "when", "then", "otherwise", "test", "given", "expect", "let", "hit", "job", "rows", "param", "function", "fact", "enum", "complete", "stop",
        "not ", "and", "or", "is", "in", "if", "else", "null", "none", "any(x in xs where ", "group(x in xs by x : ", "map<", "class", "int", "string?", "decimal",
        "(", ")", "[", "]", "{", "}", "<", ">", ",", ".", "..", ":", ": ", "=", "=>", "->", "|", "?", "??", "%", "-", "- ", "+", "*", "/", "\\", "#", "@", "~=", "!", "&a ", "*a", "`", "'", "\"", "\"{",
        "5", "1e999", "99999999999999999999999999999999", "0x1F", "1h", "2026-02-30", "2026-01-31T10:00Z", "\\u", "\\uD800", "*/", "#line 1 \"x\"", "\"\"\"", "{{", "}}", "//", "$",
        "\n", "\r", "\r\n", "\t", "\n---\n", "\n...\n", "<<: ", "? ", "|2-", ">+", "!!str ", "%YAML 1.2\n", "\0", "\uFEFF", "\u0085", "\u2028", "\uD83D", "\uDE00", "é", "\U0001F600", "名",
    ];

    /// <summary>One of the files with one to four edits.</summary>
    public static Gen<string> Of(IReadOnlyList<string> files) => Gen.Select(Gen.Int[0, files.Count - 1], Edits(files)).Select((file, edits) =>
        edits.Aggregate(files[file], static (text, edit) => edit.Apply(text)));

    // What comes in is a piece, or a line that has its place in another file.
    private static Gen<Edit[]> Edits(IReadOnlyList<string> files)
    {
        var lines = files.SelectMany(static file => Edit.Line.Matches(file)).Select(static match => match.Value).Distinct().ToArray();
        var piece = Gen.Frequency((3, Gen.OneOf<string>(Pieces)), (1, Gen.OneOf<string>(lines)));
        var pattern = Gen.Frequency((4, Gen.Const(Edit.Token)), (2, Gen.Const(Edit.Line)), (1, Gen.Const(Edit.Character)));
        return Gen.Select(Gen.Enum<EditKind>(), pattern, Gen.Int[0, 10_000], Gen.Int[0, 10_000], piece)
            .Select(static (kind, parts, at, other, inserted) => new Edit(kind, parts, at, other, inserted))
            .Array[1, 4];
    }
}
