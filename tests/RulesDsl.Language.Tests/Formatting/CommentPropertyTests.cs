using CsCheck;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Formatting.Generating;

namespace RulesDsl.Language.Tests.Formatting;

/// <summary>Wherever comments stand, printing and converting keep each of them once.</summary>
public sealed class CommentPropertyTests
{

    [Theory]
    [InlineData(Spelling.Text)]
    [InlineData(Spelling.Yaml)]
    public void Comments_before_lines_and_behind_them_stay_where_they_are(Spelling spelling) => Sample(spelling, isWild: false, RoundTrip.Check);

    [Theory]
    [InlineData(Spelling.Text)]
    [InlineData(Spelling.Yaml)]
    public void Comments_anywhere_survive(Spelling spelling) => Sample(spelling, isWild: true, module =>
    {
        foreach (var target in Enum.GetValues<Spelling>())
        {
            var path = target == Spelling.Text ? "a.rules" : "a.rules.yaml";
            var read = RuleParser.Parse(path, RulePrinter.Print(module, target));
            Assert.Empty(read.Diagnostics.Select(it => $"{it.Span}: {it.Message}"));
            Assert.True(SyntaxEquality.AreEqual(module, read.Module));
            Assert.Equal(RoundTrip.Comments(module), RoundTrip.Comments(read.Module));
        }
    });

    private static void Sample(Spelling spelling, bool isWild, Action<ModuleSyntax> check) =>
        ModuleGen.Declaration.Select(Gen.Int[0, 9].Array[200], (declaration, dice) => Commented(declaration, dice, spelling, isWild)).Check(
            text =>
            {
                var read = RuleParser.Parse(spelling == Spelling.Text ? "a.rules" : "a.rules.yaml", text);
                Assert.Empty(read.Diagnostics.Select(it => $"{it.Span}: {it.Message}"));
                check(read.Module);
            },
            iter: 100, longer: 50);

    private static string Commented(DeclarationSyntax declaration, int[] dice, Spelling spelling, bool isWild)
    {
        var lines = RulePrinter.Print(new ModuleSyntax("a.rules", null, default, false, default, new([declaration]), default), spelling).TrimEnd('\n').Split('\n');
        var commented = new List<string>();
        var block = int.MaxValue; // How far in the key stands whose text has lines of its own: a comment among them would be none.
        for (var i = 0; i < lines.Length; i++)
        {
            if (spelling == Spelling.Yaml && (lines[i].Length == 0 || Indentation(lines[i]) > block))
            {
                commented.Add(lines[i]);
                continue;
            }

            commented.AddRange(Around(lines[i], dice[i % dice.Length], i, isWild));
            var end = lines[i].Split(' ')[^1];
            block = end is not (">-" or "|" or "|-") ? int.MaxValue : Indentation(lines[i]) - (lines[i].EndsWith($"- {end}", StringComparison.Ordinal) ? 1 : 0);
        }

        return string.Join('\n', commented);
    }

    private static int Indentation(string line) => line.TakeWhile((c, i) => c is ' ' || (c is '-' && line[(i + 1)..].StartsWith(' '))).Count();

    private static IEnumerable<string> Around(string line, int dice, int number, bool isWild) => dice switch
    {
        _ when !isWild && line.Trim() is "complete" or "complete: true" => [line], // No node says where it stands.
        0 => [$"{line[..^line.TrimStart().Length]}# before {number}", line],
        1 when line.Length > 0 => [$"{line} # behind {number}"],
        2 when isWild => [$"   # before {number}", "", $"        # again {number}", $"{line} # behind {number}"],
        _ => [line],
    };
}
