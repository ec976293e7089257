using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using JiraSandbox.Issues;
using RulesDsl.FinOps.Tickets.Jira;

namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>Text of any kind, made into what Jira takes.</summary>
public sealed class JiraTextTests
{
    // Half characters, line ends of all sorts and control characters come far more often here than in life.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char, Gen.OneOf('\n', '\r', '\t', ' ', '\0', '\u2028', '\ud83d', '\ude00', '"', '\\', 'é', 'a')).Array[0, 400].Select(letters => new string(letters));

    [Fact]
    public void Any_text_becomes_a_description_that_Jira_takes() => AnyText.Check(
        text => AtlassianDocumentCheck.Find(AtlassianDocument.Of(string.Concat(Enumerable.Repeat(text, 200)))) is null, iter: 200);

    [Fact]
    public void Any_text_becomes_one_line_within_the_limit() => Gen.Select(AnyText, Gen.Int[1, 300]).Check(
        static given => OneLine.Of(given.Item1, given.Item2) is var line && line.Length <= given.Item2 && line == line.Trim() && !line.Any(char.IsControl)
            && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)) == line);

    [Fact]
    public void Any_text_becomes_a_label_without_blanks() => AnyText.Check(
        text => JiraLabel.Of(text) is var label && label.Length <= 255 && !label.Any(char.IsWhiteSpace) && label == JiraLabel.Of(label));

    [Theory]
    [InlineData("a  b\r\nc", 100, "a b c")]
    [InlineData("  a ", 100, "a")]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abcd😀g", 6, "abcd…")]
    [InlineData("abc😀😀", 6, "abc😀…")]
    [InlineData("", 6, "")]
    public void A_line_is_cut_between_characters(string text, int limit, string line) => Assert.Equal(line, OneLine.Of(text, limit));

    [Fact]
    public void Long_labels_that_begin_alike_stay_apart()
    {
        var start = new string('l', 300);

        Assert.NotEqual(JiraLabel.Of($"{start}1"), JiraLabel.Of($"{start}2"));
        Assert.StartsWith($"{start[..238]}-", JiraLabel.Of($"{start}1"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_has_a_paragraph_for_each_line_that_says_something()
    {
        var document = AtlassianDocument.Of("one\r\n\r\n \ntwo \"2\"\u2028three");

        Assert.Equal(
            ["one", "two \"2\"", "three"],
            document["content"]!.AsArray().Select(paragraph => (string)paragraph!["content"]![0]!["text"]!));
    }

    [Fact]
    public void A_description_is_cut_where_the_document_would_be_too_long()
    {
        var fits = AtlassianDocument.Of(new string('x', 32_000));
        var cut = AtlassianDocument.Of($"{new string('x', 20_000)}\n{new string('"', 20_000)}\nlost");

        Assert.Single(fits["content"]!.AsArray());
        var texts = cut["content"]!.AsArray().Select(paragraph => (string)paragraph!["content"]![0]!["text"]!).ToArray();
        Assert.Equal(3, texts.Length);
        Assert.Equal("… (cut here: the text is longer than Jira takes)", texts[2]);
        Assert.InRange(cut.ToJsonString(AtlassianDocument.Json).Length, AtlassianDocument.Limit - 5, AtlassianDocument.Limit);
    }

    [Theory]
    [InlineData("2026-11-24T18:42:00.123+0000", "2026-11-24T18:42:00.1230000+00:00")]
    [InlineData("2026-11-24T18:42:00.123+1030", "2026-11-24T18:42:00.1230000+10:30")]
    [InlineData("2026-11-24T18:42:00-05:00", "2026-11-24T18:42:00.0000000-05:00")]
    [InlineData("2026-11-24T18:42:00.1Z", "2026-11-24T18:42:00.1000000+00:00")]
    [InlineData("2026-11-24 18:42", null)]
    [InlineData("1", null)]
    [InlineData(null, null)]
    public void A_time_is_read_with_its_offset(string? text, string? time) =>
        Assert.Equal(time, JiraJson.Time(text)?.ToString("o", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("""{"type":"doc","version":1,"content":[]}""", null)]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"strong"}]},{"type":"hardBreak"}]}]}""", null)]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph"}]}]}]}""", null)]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"codeBlock","content":[{"type":"text","text":"a\nb"}]}]}""", null)]
    [InlineData("\"plain\"", "Operation value must be an Atlassian Document (see the Atlassian Document Format)")]
    [InlineData("""{"type":"doc","content":[]}""", "Operation value must be an Atlassian Document (see the Atlassian Document Format)")]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"text","text":"a"}]}""", "INVALID_INPUT")]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":""}]}]}""", "INVALID_INPUT")]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"a\nb"}]}]}""", "INVALID_INPUT")]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"bulletList","content":[]}]}""", "INVALID_INPUT")]
    public void The_sandbox_takes_a_description_that_is_an_Atlassian_document_and_no_other(string description, string? mistake) =>
        Assert.Equal(mistake, AtlassianDocumentCheck.Find(JsonNode.Parse(description)!));
}
