using System.Diagnostics;
using System.Text;
using CsCheck;

namespace RulesDsl.Language.Tests.Text;

public sealed class RobustnessTests
{
    private const string Good = """
        namespace Shop.Pricing
        using Shop
        enum Severity { Low, High }
        fact Recommendation { id: long, tags: map<string, int[]>?, severity: Severity }
        ruleset Discounts(order: Order, now: datetime) -> Discount
          hit first
          let big = order.Total >= 1_000 and not order.Old
        rule "gold {customer}" [tags: a b-c, from: 2026-01-01]
          when order.Tier in [Gold, Silver] and any(l in order.Lines where l.Price * 2 > 15%) or order.Name matches /^a\/b/i
          then Percent = if big then 15 else -1, Reason = "gold, {order.Total:0.00} {{x}}"
        otherwise then stop
        test "t" given order = { Total: 1, Lines: [{ Price: 2 }] } expect Percent = 15
        table Fee(order: Order) -> decimal
          | order.Weight | order.Country  | => fee |
          | 1 <.. 10     | not("SE", "NO")| 4.90   |
        graph Sync(request: Request)
          triggers every "0 6 * * 1", on Discounts when Percent > 1
          schedule waves
        job a -> int[] retry 5 times backoff 2s..2m, timeout 10m
        job b(x) for each x in a by x.Id, at most 8 at once when x > 2026-01-31T10:00Z - 1h run always
        """;

    private static readonly Gen<string> Pieces = Gen.OneOf<string>(
        "rule", "when", "then", "job", "(", ")", "[", "]", "{", "}", "\"", "'", "|", "\n", " ", ":", ",", "=", "=>", "->", "..", "%", "5", "1h", "2026-01-31", "a", ".",
        "not", "and", "or", "is", "in", "if", "else", "matches", "/", "#", "@", "~", "\0", "\uFEFF", "\uD800", "é", "\\", "for each", "any(x in", "ruleset A(a: B) -> C", "\r\n", "map<", ">", "?");

    private static readonly Gen<string> Mutation =
        from at in Gen.Int[0, Good.Length]
        from length in Gen.Int[0, 12]
        from piece in Pieces
        select Good.Remove(at, Math.Min(length, Good.Length - at)).Insert(at, piece);

    [Fact]
    public void The_module_that_is_mutated_is_good() => Assert.Empty(Parsing.Mistakes(Good));

    [Fact]
    public void No_mutation_of_a_good_module_makes_the_parser_throw() => Mutation.Check(Holds, iter: 1_000);

    [Fact]
    public void No_truncation_of_a_good_module_makes_the_parser_throw()
    {
        for (var length = 0; length <= Good.Length; length++)
            Assert.True(Holds(Good[..length]));
    }

    [Fact]
    public void No_heap_of_tokens_makes_the_parser_throw() => Pieces.Array[0, 60].Select(string.Concat).Check(Holds, iter: 2_000);

    [Fact]
    public void No_random_bytes_make_the_parser_throw() => Gen.Byte.Array[0, 200].Select(Encoding.Latin1.GetString).Check(Holds, iter: 2_000);

    [Fact]
    public void A_large_heap_of_garbage_comes_to_an_end()
    {
        var clock = Stopwatch.StartNew();
        RuleParser.Parse("a.rules", string.Concat(Enumerable.Repeat("rule \"¤¤ ( [ { 5x } ¤ & ! then\n", 20_000)));
        RuleParser.Parse("a.rules", new string('"', 500_000));
        RuleParser.Parse("a.rules", string.Concat(Enumerable.Repeat("\"{", 200_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"It took {clock.Elapsed}.");
    }

    // Every mistake has a place inside the file and a whole sentence; what has no mistakes is equal when it is read again.
    private static bool Holds(string text)
    {
        var result = RuleParser.Parse("a.rules", text);
        return result.Diagnostics.All(it => it.Span.Start >= 0 && it.Span.End <= text.Length && it.Span.Length >= 0 && it.Message.Length > 10)
            && result == RuleParser.Parse("a.rules", text);
    }
}
