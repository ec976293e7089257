using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests;

public sealed class CommentTests
{
    private const string Text = """
        # pricing.rules

        namespace Shop # the shop
        ##  two signs
        ruleset Discounts(order: Order) -> Discount # behind a head
          #
          hit first
        rule "a # b" when order.Name matches /#/ # behind a regex
          # inside of a rule
          and order.Total > 5 then Percent = 1,#close
            Reason = "no. # {order.Total}"
        table T(a: A) -> int
          | a.B | => c | # columns
          | 1   | 2    |
        # the end
        """;

    private const string Yaml = """
        # pricing.rules.yaml

        namespace: Shop # the shop
        --- # the set
        ##  two signs
        ruleset: Discounts
        inputs: # behind a key
          { order: Order, # between items
            now: datetime }
        #
        output: Discount
        rules:
          # before a rule
          - rule: a #1 # behind 'a'
            tags: [a#b, "c # d"]
            description: 'it''s # no comment'
            # inside of a rule
            when: | # behind the head of a block
              order.Total > 5
              # inside of a condition
              and order.Express
            # behind a block
            then:
              Reason: >- # behind a fold
                no. # 5

                # neither
              Percent: [1, # in a list
                2] # closed
          - rule: b
            then:
              # between key and value
              Percent: 5

          # behind the rules
        ...
        # a document of its own
        ---
        enum: Tier
        members: [A] # last
        # the end
        """;

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\r", "")]
    public void Comments_of_the_text_spelling_are_kept_with_their_places(string lineEnd, string mark) => Check(
        "a.rules",
        mark + Text.ReplaceLineEndings(lineEnd),
        "1:1 alone 'pricing.rules'",
        "3:16 'the shop'",
        "4:1 alone '#  two signs'",
        "5:45 'behind a head'",
        "6:3 alone ''",
        "8:42 'behind a regex'",
        "9:3 alone 'inside of a rule'",
        "10:40 'close'",
        "13:18 'columns'",
        "15:1 alone 'the end'");

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void Comments_of_the_yaml_spelling_are_kept_with_their_places(string lineEnd, string mark) => Check(
        "a.rules.yaml",
        mark + Yaml.ReplaceLineEndings(lineEnd),
        "1:1 alone 'pricing.rules.yaml'",
        "3:17 'the shop'",
        "4:5 'the set'",
        "5:1 alone '#  two signs'",
        "7:9 'behind a key'",
        "8:19 'between items'",
        "10:1 alone ''",
        "13:3 alone 'before a rule'",
        "14:13 '1 # behind 'a''",
        "17:5 alone 'inside of a rule'",
        "18:13 'behind the head of a block'",
        "20:7 alone 'inside of a condition'",
        "22:5 alone 'behind a block'",
        "24:18 'behind a fold'",
        "28:20 'in a list'",
        "29:12 'closed'",
        "32:7 alone 'between key and value'",
        "35:3 alone 'behind the rules'",
        "37:1 alone 'a document of its own'",
        "40:14 'last'",
        "41:1 alone 'the end'");

    [Fact]
    public void Comments_say_nothing_to_a_tree()
    {
        var bare = RuleParser.Parse("a.rules", "enum A { B }").Module;
        var commented = RuleParser.Parse("a.rules", "# one\nenum A { B } # two").Module;
        Assert.Equal(2, commented.Comments.Count);
        Assert.True(SyntaxEquality.AreEqual(bare, commented));
    }

    [Fact]
    public void A_broken_document_keeps_the_comments_that_can_be_told()
    {
        var module = RuleParser.Parse("a.rules.yaml", "# one\nruleset: A\noutput: int\nrules:\n  # two\n  - rule: [\n  - rule: b\n    then: 1 # three\n---\n# four\nenum: [").Module;
        Assert.Equal(["one", "two", "three", "four"], module.Comments.Select(comment => comment.Text));
    }

    private static void Check(string path, string text, params string[] expected)
    {
        var result = RuleParser.Parse(path, text);
        Assert.Equal([], result.Diagnostics.Select(it => $"{it.Span}: {it.Message}"));
        var shift = text[0] == '\uFEFF' ? 1 : 0; // A byte order mark is a column of the first line.
        Assert.Equal(
            expected,
            result.Module.Comments.Select(it =>
                $"{it.Span.From.Line}:{it.Span.From.Column - (it.Span.From.Line == 1 ? shift : 0)} {(it.IsAlone ? "alone " : "")}'{it.Text}'"));
        Assert.All(result.Module.Comments, it => Assert.Equal(it.Text, text.Substring(it.Span.Start, it.Span.Length)[1..].Trim()));
        Assert.All(result.Module.Comments, it => Assert.True(it.Span.End == text.Length || text[it.Span.End] is '\r' or '\n'));
    }
}
