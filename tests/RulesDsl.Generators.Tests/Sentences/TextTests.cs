namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: text.</summary>
public class TextTests
{
    [Fact]
    public void Text_is_searched()
    {
        Rules.Hold("order.Name contains \"s o\"", "order.Name starts with \"Ada\"", "order.Name ends with \"order\"", "order.Name not contains \"x\"", "order.Name not starts with \"B\"", "order.Name contains order.Buyer.Name");
        Rules.DoNotHold("order.Name contains \"S O\"", "order.Name starts with \"ada\"", "order.Name ends with \"Order\"", "order.Note contains \"\"", "order.Note starts with \"\"");
    }

    [Fact]
    public void Text_matches_a_regex()
    {
        Rules.Hold("order.Name matches /^Ada/", "order.Name matches /ORDER$/i", "order.Name not matches /^x/", "order.Lines[0].Sku matches /^[A-Z]-\\d+$/", "\"a/b\" matches /a\\/b/");
        Rules.DoNotHold("order.Name matches /^ada/", "order.Note matches /.*/");
    }

    [Fact]
    public void Text_is_like_a_glob()
    {
        Rules.Hold("order.Tags[1] like \"AWS*\"", "order.Tags[1] like \"*-prod\"", "order.Tags[1] like \"A?S*\"", "order.Tags[1] like \"*WS-p*\"", "order.Name not like \"x*\"", "order.Name like \"Ada's order\"", "order.Name like \"*\"", "\"a.b\" like \"a.b\"");
        Rules.DoNotHold("order.Tags[1] like \"aws*\"", "order.Tags[1] like \"AWS\"", "order.Note like \"*\"", "\"axb\" like \"a.b\"");
    }

    [Fact]
    public void Each_may_ignore_case()
    {
        Rules.Hold(
            "order.Name contains \"ADA\" ignoring case", "order.Name starts with \"ADA\" ignoring case", "order.Name ends with \"ORDER\" ignoring case", "order.Name matches /^ADA/ ignoring case",
            "order.Name like \"ADA*\" ignoring case", "order.Name like \"*DA'S*\" ignoring case", "order.Name like \"A?A*\" ignoring case", "order.Tags contains \"VIP\" ignoring case");
        Rules.DoNotHold("order.Name contains \"x\" ignoring case", "order.Note contains \"A\" ignoring case");
    }

    [Fact]
    public void There_is_equality_ignoring_case()
    {
        Rules.Hold("order.Buyer.Name ~= \"ADA\"", "\"straße\" ~= \"STRAßE\"", "order.Note ~= order.Note", "not (order.Note ~= \"\")");
        Rules.DoNotHold("order.Buyer.Name ~= \"Bo\"", "order.Note ~= \"null\"");
        Rules.Say("⟦order.Count⟧ ~= 7", "RDSL0227: '~=' works on text, but this is int: name a text member, or write a template around it.");
    }

    [Fact]
    public void Plus_joins_text_with_text()
    {
        Rules.Give("string", ("order.Buyer.Name + \" & \" + order.Buyer.Referrer.Name ?? \"nobody\"", "Ada & Bo"), ("\"a\" + \"b\"", "ab"));
        Rules.Say("(⟦order.Name + order.Count⟧) is empty", "RDSL0227: '+' joins text with text, not string with int: write a template such as \"{a} {b}\".");
    }

    [Fact]
    public void A_template_has_holes_with_formats() => Rules.Give(
        "string",
        ("\"{order.Count} lines for {order.Buyer.Name}\"", "7 lines for Ada"), ("\"{order.Total:0.0}\"", "1200.5"), ("\"{order.Total:N2}\"", "1,200.50"), ("\"{order.Day:dd.MM.yyyy}\"", "30.04.2026"),
        ("\"{order.Created:yyyy-MM-dd HH:mm}\"", "2026-04-01 12:00"), ("\"{order.Count + 1}\"", "8"), ("\"{if order.Express then 'fast' else 'slow'}\"", "fast"), ("\"{order.Tier}\"", "Gold"),
        ("\"{order.Express} {order.Paid}\"", "true "), ("\"{order.Day} {order.Created} {order.Age} {order.Cutoff}\"", "2026-04-30 2026-04-01T12:00:00+02:00 1.12:00:00 17:30:00"), ("\"{order.Labels['env']}\"", "prod"),
        ("\"{'{order.Count}!'}\"", "7!"), ("'{order.Lines[0].Price}'", "100"));

    [Fact]
    public void A_doubled_brace_is_a_brace() => Rules.Give("string", ("\"{{order.Count}}\"", "{order.Count}"), ("\"{{{order.Count}}}\"", "{7}"), ("\"a{{b\"", "a{b"));

    [Fact]
    public void Escapes_are_those_of_CSharp() => Rules.Give("string", ("\"a\\tb\\n\\\"c\\\\ \\u0041\"", "a\tb\n\"c\\ A"), ("\"\\x41\\0\"", "A\0"), ("\"\\U0001F600\"", "😀"));

    [Fact]
    public void Both_kinds_of_quotes_are_quotes()
    {
        Rules.Give("string", ("'it is \"here\"'", "it is \"here\""), ("\"Ada's\"", "Ada's"), ("'Ada\\'s'", "Ada's"));
        Rules.Hold("'a' == \"a\"", "order.Name == 'Ada\\'s order'");
    }
}
