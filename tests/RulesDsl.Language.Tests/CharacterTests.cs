using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Text;

namespace RulesDsl.Language.Tests;

/// <summary>Files that are no text, or an unusual one, in both spellings and as rows of a table.</summary>
public sealed class CharacterTests
{
    private const string Nul = "Found a NUL, which no text has: the file is binary, or UTF-16 without a byte order mark. Save it as UTF-8.";

    private static readonly TableSyntax Table = Parsing.Declaration<TableSyntax>("table T(a: A) -> string\n| a.B | => c |\nrows \"t.rules.csv\"");

    public static TheoryData<string, string> Files => new()
    {
        { "a.rules", "enum A { B }\nenum C { D }\n" },
        { "a.rules.yaml", "enum: A\nmembers: [B]\n---\nenum: C\nmembers: [D]\n" },
        { "a.rules.csv", "a.B,c\n1,x\n2,y\n" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_binary_file_is_told_as_such_and_not_read(string file, string text)
    {
        var (parts, mistakes) = Read(file, text[..3] + "\0\u0001\u0002" + text[3..] + "\0");
        Assert.Equal(0, parts);
        Assert.Equal([$"RDSL0183 1:4 {Nul}"], mistakes);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void UTF_16_without_its_mark_looks_binary_and_is_told_so(string file, string text)
    {
        var decoded = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Unicode.GetBytes(text));
        Assert.Equal([$"RDSL0183 1:2 {Nul}"], Read(file, decoded).Mistakes);
    }

    [Theory]
    [InlineData('\uD83D')]
    [InlineData('\uDE00')]
    public void Half_a_character_is_told_at_its_place(char half)
    {
        var message = $"Found U+{(int)half:X4}, which is half a character: the file has been cut or decoded wrongly. Delete it, or write the character anew.";
        Assert.Contains($"RDSL0184 2:6 {message}", Read("a.rules", $"enum A {{ B }}\nenum {half} {{ D }}\n").Mistakes);
        Assert.Contains($"RDSL0184 5:8 {message}", Read("a.rules.yaml", $"enum: A\nmembers: [B]\n---\nfact: C\nfields:{half}\n").Mistakes);
        Assert.Equal([$"RDSL0184 2:4 {message}"], Read("a.rules.csv", $"a.B,c\n1,x{half}\n").Mistakes);
        Assert.Equal([$"RDSL0184 1:3 {message}"], Read("a.rules", $"# {half}").Mistakes);
        Assert.Equal([$"RDSL0184 1:3 {message}"], Read("a.rules.yaml", $"# {half}").Mistakes);
    }

    [Fact]
    public void A_character_of_two_halves_is_one()
    {
        Assert.Equal((1, 0), Counts("a.rules", "# \U0001F600\nenum A { B } # \U0001F600"));
        Assert.Equal((1, 0), Counts("a.rules.yaml", "# \U0001F600\nenum: A\nmembers: [B] # \U0001F600"));
        Assert.Equal((1, 0), Counts("a.rules.csv", "a.B,c\n1,\U0001F600"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Marks_line_ends_and_a_missing_last_one_make_no_difference(string file, string text)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            foreach (var mark in new[] { "", "\uFEFF" })
                Assert.Equal((2, 0), Counts(file, mark + text.TrimEnd('\n').ReplaceLineEndings(lineEnd)));
        }

        Assert.Equal((2, 0), Counts(file, text.Insert(text.IndexOf('\n', StringComparison.Ordinal), "\r")));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_beyond_the_limit_is_not_read(string file, string text)
    {
        var (parts, mistakes) = Read(file, text + new string('\n', RuleParser.MostCharacters));
        Assert.Equal(0, parts);
        Assert.Equal(["RDSL0181 1:1 The file has more than 4,000,000 characters; split it into several."], mistakes);
        Assert.Equal((2, 0), Counts(file, text + new string('\n', RuleParser.MostCharacters - text.Length)));
    }

    private static (int Parts, int Mistakes) Counts(string file, string text)
    {
        var (parts, mistakes) = Read(file, text);
        return (parts, mistakes.Length);
    }

    private static (int Parts, string[] Mistakes) Read(string file, string text)
    {
        var (parts, mistakes) = file.EndsWith(".csv", StringComparison.Ordinal)
            ? RuleParser.ParseRows(Table, file, text) is var rows ? (rows.Rows.Count, rows.Diagnostics) : default
            : RuleParser.Parse(file, text) is var module ? (module.Module.Declarations.Count, module.Diagnostics) : default;
        return (parts, [.. mistakes.Select(static it => $"{it.Descriptor.Id} {it.Span.From.Line}:{it.Span.From.Column} {it.Message}")]);
    }
}
