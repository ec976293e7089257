using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Tests.Text;

public sealed class SourceSliceTests
{
    [Fact]
    public void A_position_counts_lines_whichever_way_they_end()
    {
        var file = new SourceFile("a.rules", "a\r\nbc\nd\re");
        Assert.Equal(new SourcePosition(1, 1), file.Position(0));
        Assert.Equal(new SourcePosition(2, 2), file.Position(4));
        Assert.Equal(new SourcePosition(3, 1), file.Position(6));
        Assert.Equal(new SourcePosition(4, 2), file.Position(9));
    }

    [Fact]
    public void Spans_of_a_decoded_text_stand_where_its_characters_were_written()
    {
        // The escaped tab takes two characters of the file and one of the text.
        var file = new SourceFile("a.rules.yaml", "when: \"a\\tb + )\"");
        var slice = new SourceSlice(file, "a\tb + )", [7, 8, 10, 11, 12, 13, 14, 15]);
        var error = Assert.Single(ExpressionReader.Read(slice).Errors);
        Assert.Equal("b", file.Quote(error.Span));
        Assert.Equal(new SourcePosition(1, 11), error.Span.From);
    }

    [Fact]
    public void A_slice_needs_an_offset_for_every_character_and_the_end()
    {
        var file = new SourceFile("a.rules.yaml", "abc");
        Assert.Throws<ArgumentException>(() => new SourceSlice(file, "abc", [0, 1, 2]));
    }
}
