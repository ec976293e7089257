using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Text;

/// <summary>Every message of the text spelling, to the character: id, line and column, what was found, what was expected and how to mend it.</summary>
public sealed class MistakeTests
{
    private const string Head = "ruleset A(order: Order) -> B\n";

    [Theory]
    [InlineData("order.Total >=", "RDSL0101 3:22 Found 'then'; expected a value.")]
    [InlineData("order.Total > 5 orders", "RDSL0101 3:24 Found 'orders'; expected an operator or 'then'.")]
    [InlineData("1 < order.Total < 5", "RDSL0108 3:8 Comparisons are not chained; write '1 < order.Total and order.Total < 5'.")]
    [InlineData("a is b is c", "RDSL0108 3:8 Comparisons are not chained; write 'a is b and b is c'.")]
    [InlineData("order.Tier is Gold or Silver or Bronze", "RDSL0109 3:30 Found 'Silver' where 'or' needs a condition; write 'order.Tier in [Gold, Silver, Bronze]', or 'Silver' in parentheses if it is one.")]
    [InlineData("a == \"x\" or \"y\"", "RDSL0109 3:20 Found '\"y\"' where 'or' needs a condition; write 'a in [\"x\", \"y\"]'.")]
    [InlineData("order.Tier = Gold", "RDSL0101 3:19 Found '='; expected an operator or 'then'. To compare, write '=='.")]
    [InlineData("order.A && order.B", "RDSL0102 3:16 Found '&&', which has no meaning here; write 'and'.")]
    [InlineData("order.A || order.B", "RDSL0102 3:16 Found '||', which has no meaning here; write 'or'.")]
    [InlineData("!order.A", "RDSL0102 3:8 Found '!', which has no meaning here; write 'not'.")]
    [InlineData("a IS b AND c", "RDSL0101 3:10 Found 'IS'; expected an operator or 'then'. Words of the language are written small: 'is'.")]
    [InlineData("a?.b", "RDSL0102 3:9 Found '?.', which has no meaning here; write '.', because a path through null is null.")]
    [InlineData("(a or b", "RDSL0101 3:15 Found 'then'; expected an operator or ')'. Nothing closes the '(' at line 3, column 8.")]
    [InlineData("a in [1 2]", "RDSL0101 3:16 Found '2'; expected an operator, ',' or ']'.")]
    [InlineData("a matches \"x\"", "RDSL0101 3:18 Found a text; expected a regex such as /^gp[23]$/. A regex stands between slashes: 'matches /x/'.")]
    [InlineData("a matches /x/gi", "RDSL0107 3:21 Found 'gi' behind a regex; expected nothing, or 'i' to ignore case.")]
    [InlineData("a subset b", "RDSL0101 3:17 Found 'b'; expected 'of'.")]
    [InlineData("a starts \"x\"", "RDSL0101 3:17 Found a text; expected 'with'.")]
    [InlineData("any(x in xs : x)", "RDSL0115 3:22 Found a value after ':' in 'any'; a condition on the elements is written after 'where'.")]
    [InlineData("sum(x in xs) > 1", "RDSL0114 3:8 'sum' has no value to take of each element; write ': x' before the closing parenthesis, or ': x.' and a member.")]
    [InlineData("cuont(x in xs) > 1", "RDSL0112 3:8 Found 'cuont', which is no function over a collection; expected 'any', 'all', 'none', 'count', 'sum', 'min', 'max', 'avg', 'first', 'sort' or 'group'. Did you mean 'count'?")]
    [InlineData("take(x in xs, 3) is empty", "RDSL0115 3:8 Found 'take' with a name for the elements; it takes the list itself, as in 'take(order.Lines, 3)'.")]
    [InlineData("percentile(x in xs : x.A, 95) > 1", "RDSL0115 3:8 Found 'percentile' with a name for the elements; it takes the list itself, as in 'percentile(order.Lines.Price, 95)'.")]
    [InlineData("first(x in xs : x.A) is 1", "RDSL0101 3:22 Found ':'; expected an operator, 'where', 'by' or ')'.")]
    [InlineData("sort(x in xs) is empty", "RDSL0101 3:20 Found ')'; expected an operator, 'where' or 'by'.")]
    [InlineData("sort(x in xs by x.A descending) is empty", "RDSL0101 3:28 Found 'descending'; expected an operator, 'desc' or ')'. Write 'desc'.")]
    [InlineData("group(x in xs by x.A) is empty", "RDSL0101 3:28 Found ')'; expected an operator or ':'.")]
    [InlineData("group(x in xs : sum(x.A)) is empty", "RDSL0101 3:22 Found ':'; expected an operator, 'where' or 'by'.")]
    [InlineData("a <> b", "RDSL0102 3:10 Found '<>', which has no meaning here; write '!='.")]
    [InlineData("a and", "RDSL0101 3:13 Found 'then'; expected a value.")]
    [InlineData("a.", "RDSL0101 3:10 Found 'then'; expected the name of a member.")]
    [InlineData("a ¤¤ b", "RDSL0102 3:10 Found '¤¤', which has no meaning here; delete it or put it into quotes.")]
    [InlineData("a // b", "RDSL0102 3:10 Found '//', which has no meaning here; a comment begins with '#'.")]
    public void Mistakes_in_conditions_name_the_mend(string text, params string[] mistakes) =>
        Assert.Equal(mistakes, Parsing.Mistakes($"{Head}rule \"r\"\n  when {text}\n  then 1"));

    [Theory]
    [InlineData("", "RDSL0101 2:14 Found the end of the file; expected a value, members such as 'Percent = 15', or 'stop'.")]
    [InlineData("2026-02-30", "RDSL0107 2:15 There is no date 2026-02-30; a date is written 2026-01-31, year, month and day.")]
    [InlineData("2026-01-01T10:00", "RDSL0107 2:15 The date and time 2026-01-01T10:00 says no zone; write 2026-01-01T10:00Z, or an offset such as 2026-01-01T10:00+01:00.")]
    [InlineData("2026-01-01T25:00Z", "RDSL0107 2:15 There is no date and time 2026-01-01T25:00Z; it is written 2026-01-31T10:00Z, or with an offset such as +01:00 in place of the Z.")]
    [InlineData("1h30m", "RDSL0107 2:15 Found '1h30m', which is no number and no duration; a duration is written 250ms, 90s, 15m, 1h, 30d or 2w, and several are added up: 1h + 30m.")]
    [InlineData("1.5h", "RDSL0107 2:15 Found '1.5h', which is no number and no duration; a duration is a whole number of its unit, as in 90m for an hour and a half.")]
    [InlineData("5x", "RDSL0107 2:15 Found '5x', which is no number and no duration; a duration is written 250ms, 90s, 15m, 1h, 30d or 2w, and a name begins with a letter.")]
    [InlineData("99999999999999999999999999999999", "RDSL0107 2:15 The number 99999999999999999999999999999999 is too large; a decimal holds up to 28 digits.")]
    [InlineData("\"a", "RDSL0103 2:15 This text has no closing \" before the end of the line; a line break in it is written \\n.")]
    [InlineData("\"a {b\"", "RDSL0105 2:18 The hole that begins here has no closing '}'; a brace itself is written '{{'.")]
    [InlineData("\"a {b:0 {c}\"", "RDSL0105 2:18 The hole that begins here has no closing '}'; a brace itself is written '{{'.")]
    [InlineData("\"a {b c}\"", "RDSL0101 2:21 Found 'c'; expected an operator or '}'. A member is written with '.': 'b.c'.")]
    [InlineData("\"a } b\"", "RDSL0105 2:18 Found '}' that closes no hole; a brace itself is written '}}'.")]
    [InlineData("\"a {}\"", "RDSL0105 2:18 The hole is empty; write an expression into it, or '{{}}' for the braces themselves.")]
    [InlineData("\"a \\q\"", "RDSL0104 2:18 Found the escape \\q, which does not exist; a backslash itself is written \\\\.")]
    [InlineData("matches /x", "RDSL0106 2:23 This regex has no closing '/' before the end of the line; a slash in it is written '\\/'.")]
    [InlineData("a matches /x", "RDSL0106 2:25 This regex has no closing '/' before the end of the line; a slash in it is written '\\/'.")]
    [InlineData("x = 1,", "RDSL0101 2:21 Found the end of the file; expected the name of a member.")]
    [InlineData("x = 1 2", "RDSL0101 2:21 Found '2'; expected an operator or the end of the line.")]
    [InlineData("stop stop", "RDSL0101 2:20 Found 'stop'; expected an operator or the end of the line. A member is written with '.': 'stop.stop'.")]
    public void Mistakes_in_values_name_the_mend(string text, params string[] mistakes) =>
        Assert.Equal(mistakes, Parsing.Mistakes($"{Head}rule \"r\" then {text}"));

    [Theory]
    [InlineData("rule r then 1", "RDSL0101 2:6 Found 'r'; expected a name in quotes. Write it in quotes: \"r\".")]
    [InlineData("rule \"r\" [tag: a] then 1", "RDSL0112 2:11 Found 'tag', which is no attribute; expected 'tags', 'priority', 'from', 'to', 'enabled', 'id', 'description' or 'allow'. Did you mean 'tags'?")]
    [InlineData("rule \"r\" [priority: 5, priority: 6] then 1", "RDSL0111 2:24 There is already 'priority' at line 2, column 11; keep one of them.")]
    [InlineData("rule \"r\" [tags] then 1", "RDSL0101 2:15 Found ']'; expected ':'.")]
    [InlineData("rule \"r\" [tags: ] then 1", "RDSL0101 2:17 Found ']'; expected a value.")]
    [InlineData("rule \"r\" thn 1", "RDSL0101 2:10 Found 'thn'; expected '[', 'when' or 'then'. Did you mean 'then'?")]
    [InlineData("rule \"r\" when a", "RDSL0101 2:16 Found the end of the file; expected an operator or 'then'.")]
    [InlineData("hit frist", "RDSL0112 2:5 Found 'frist', which is no hit policy; expected 'first', 'unique', 'any', 'priority', 'all', 'output order', 'sum', 'count', 'min', 'max' or 'merge'. Did you mean 'first'?")]
    [InlineData("hit all\nhit first", "RDSL0111 3:1 There is already a hit policy at line 2, column 1; keep one of them.")]
    [InlineData("complete\ncomplete", "RDSL0111 3:1 There is already 'complete' at line 2, column 1; keep one of them.")]
    [InlineData("let = 5", "RDSL0101 2:5 Found '='; expected a name.")]
    [InlineData("otherwise 5", "RDSL0101 2:11 Found '5'; expected 'then'.")]
    [InlineData("otherwise then 1\notherwise then 2", "RDSL0111 3:1 There is already an 'otherwise' at line 2, column 1; keep one of them.")]
    [InlineData("job x", "RDSL0115 2:1 Found 'job' in a ruleset; a ruleset has 'hit', 'complete', 'let', 'rule', 'otherwise', 'test'.")]
    [InlineData("| a |", "RDSL0115 2:1 Found '|' in a ruleset; a ruleset has 'hit', 'complete', 'let', 'rule', 'otherwise', 'test'.")]
    [InlineData("test \"t\" expect", "RDSL0101 2:16 Found the end of the file; expected a value, members such as 'Percent = 15', 'rule' and a name, 'none' or 'error'.")]
    [InlineData("test \"t\" given a expect 1", "RDSL0101 2:18 Found 'expect'; expected '='.")]
    [InlineData("test \"t\" given a = { b 1 } expect 1", "RDSL0101 2:24 Found '1'; expected ':'.")]
    [InlineData("knowledge Fraud\n  facts A, B", "RDSL0110 2:1 The declaration 'knowledge' is not supported yet.")]
    public void Mistakes_in_rules_name_the_mend(string text, params string[] mistakes) =>
        Assert.Equal(mistakes, Parsing.Mistakes(Head + text));

    [Theory]
    [InlineData("rulset B(a: A) -> C\n  hit first\nrule \"r\" then 1", "RDSL0101 1:1 Found 'rulset'; expected 'enum', 'fact', 'param', 'function', 'ruleset', 'table', 'graph', 'namespace', 'using', 'nullable' or 'allow'. Did you mean 'ruleset'?")]
    [InlineData("namespace", "RDSL0101 1:10 Found the end of the file; expected a name.")]
    [InlineData("namespace A\nnamespace B", "RDSL0111 2:11 There is already a namespace at line 1, column 11; keep one of them.")]
    [InlineData("enum A { B }\nusing C", "RDSL0115 2:1 Found 'using' after a declaration; move it to the top of the file.")]
    [InlineData("allow 5", "RDSL0101 1:7 Found '5'; expected the id of a diagnostic, such as RDSL0232.")]
    [InlineData("nullable yes", "RDSL0101 1:10 Found 'yes'; expected 'strict'.")]
    [InlineData("rule \"r\" then 1", "RDSL0115 1:1 Found 'rule' outside of a ruleset or a table; write the head above it, as in 'ruleset Discounts(order: Order) -> Discount'.")]
    [InlineData("enum A { B }\nrule \"r\" then 1\nrule \"s\" then 1", "RDSL0115 2:1 Found 'rule' outside of a ruleset or a table; write the head above it, as in 'ruleset Discounts(order: Order) -> Discount'.")]
    [InlineData("using A\njob a", "RDSL0115 2:1 Found 'job' outside of a graph; write the head above it, as in 'graph FinOpsSync(request: SyncRequest)'.")]
    [InlineData("hello world", "RDSL0101 1:1 Found 'hello'; expected 'enum', 'fact', 'param', 'function', 'ruleset', 'table', 'graph', 'namespace', 'using', 'nullable' or 'allow'.")]
    [InlineData("( (", "RDSL0101 1:1 Found '('; expected 'enum', 'fact', 'param', 'function', 'ruleset', 'table', 'graph', 'namespace', 'using', 'nullable' or 'allow'.")]
    [InlineData("ruleset A(x y) -> B", "RDSL0101 1:13 Found 'y'; expected ':'. Write 'x: y'.")]
    [InlineData("ruleset (x: Y) -> B", "RDSL0101 1:9 Found '('; expected the name of the ruleset.")]
    [InlineData("ruleset A(x: Y)", "RDSL0101 1:16 Found the end of the file; expected '->'.")]
    [InlineData("ruleset A(x: map<int>) -> B", "RDSL0101 1:21 Found '>'; expected ','.")]
    [InlineData("fact F { id: long kind: string }", "RDSL0101 1:19 Found 'kind'; expected ',' or '}'.")]
    [InlineData("fact F { id long }", "RDSL0101 1:13 Found 'long'; expected ':'. Write 'id: long'.")]
    [InlineData("enum E { A, B", "RDSL0101 1:14 Found the end of the file; expected ',' or '}'. Nothing closes the '{' at line 1, column 8.")]
    [InlineData("query Q(a: A) -> B", "RDSL0110 1:1 The declaration 'query' is not supported yet.")]
    [InlineData("table T(a: A) -> int", "RDSL0114 1:1 The table has no columns; write them as its first line, as in '| order.Weight | => fee |'.")]
    [InlineData("table T(a: A) -> int\n  | a.B | => c |\n  | 1 |\n  | 1 | 2 | 3 |\n  |   | 2 |\n  | >= | 2 |\n  | 1 |   |", "RDSL0113 3:3 Found 1 cell; expected 2, one for each column. A cell that accepts anything is written '-'.", "RDSL0113 4:3 Found 3 cells; expected 2, one for each column. A cell that accepts anything is written '-'.", "RDSL0101 5:7 Found '|'; expected a value, a test such as '>= 10', or '-' for anything.", "RDSL0101 6:7 Found '|'; expected a value.", "RDSL0101 7:11 Found '|'; expected a value.")]
    [InlineData("table T(a: A) -> int\n  | a. | => c |\n  | 1 | 2 |", "RDSL0101 2:7 Found '|'; expected the name of a member.")]
    [InlineData("table T(a: A) -> int\n  | a.B | => c |\n  rows fees", "RDSL0101 3:8 Found 'fees'; expected the name of a file in quotes, such as \"fees.rules.csv\".")]
    [InlineData("table T(a: A) -> int\n  | a.B | => c |\n  | 1 | 2 |\n  rows \"fees.rules.csv\"", "RDSL0115 3:3 Found a row; the rows of this table stand in the file named at line 4, column 3: keep one of them.")]
    [InlineData("table T(a: A) -> int\n  | a.B | => c |\n  rows \"a\"\n  rows \"b\"", "RDSL0111 4:3 There is already a file of rows at line 3, column 3; keep one of them.")]
    [InlineData("ruleset R(a: A) -> int\n  rows \"a\"", "RDSL0115 2:3 Found 'rows' in a ruleset; a ruleset has 'hit', 'complete', 'let', 'rule', 'otherwise', 'test'.")]
    [InlineData("graph G\n  triggers evry \"x\"", "RDSL0101 2:12 Found 'evry'; expected 'every' or 'on'. Did you mean 'every'?")]
    [InlineData("graph G\n  triggers on", "RDSL0101 2:14 Found the end of the file; expected the name of a ruleset or table.")]
    [InlineData("graph G\n  schedule paralel", "RDSL0112 2:12 Found 'paralel', which is no schedule; expected 'parallel', 'sequential' or 'waves'. Did you mean 'parallel'?")]
    [InlineData("graph G\njob a(b retry 5", "RDSL0101 2:9 Found 'retry'; expected ',' or ')'.")]
    [InlineData("graph G\njob a retry five times", "RDSL0101 2:13 Found 'five'; expected a whole number.")]
    [InlineData("graph G\njob a retry 5", "RDSL0101 2:14 Found the end of the file; expected 'times'.")]
    [InlineData("graph G\njob a for each x in xs, timeout 5m", "RDSL0101 2:23 Found ','; expected an operator or 'by'.")]
    [InlineData("graph G\njob a timeout 5", "RDSL0101 2:15 Found '5'; expected a duration such as 15m.")]
    [InlineData("graph G\njob a timeout 5m timeout 6m", "RDSL0111 2:18 There is already 'timeout' at line 2, column 7; keep one of them.")]
    [InlineData("graph G\njob a undo 5", "RDSL0101 2:12 Found '5'; expected a name for what undoes it.")]
    [InlineData("graph G\njob a signal within 2d", "RDSL0101 2:21 Found '2d'; expected the end of the line.")]
    [InlineData("graph G\njob a signal Approval within 2 days", "RDSL0101 2:30 Found '2'; expected a duration such as 15m.")]
    [InlineData("graph G\njob a signal Approval within 2d, otherwise wait", "RDSL0112 2:44 Found 'wait', which is no outcome; expected 'fail' or 'skip'.")]
    [InlineData("graph G\njob a concurrency database", "RDSL0101 2:27 Found the end of the file; expected a whole number.")]
    [InlineData("graph G\njob a undo b undo c", "RDSL0111 2:14 There is already 'undo' at line 2, column 7; keep one of them.")]
    [InlineData("graph G\njob a run sometimes", "RDSL0112 2:11 Found 'sometimes', which is no run condition; expected 'success', 'always', 'failed', 'any succeeded' or 'none failed'.")]
    [InlineData("graph G\n  triggers every \"x\" in Berlin\njob a", "RDSL0101 2:25 Found 'Berlin'; expected a time zone in quotes, such as \"Europe/Berlin\".")]
    [InlineData("graph G\n  triggers every \"x\", missed runs never\njob a", "RDSL0112 2:35 Found 'never', which is no rule for missed runs; expected 'once', 'each' or 'skip'.")]
    [InlineData("graph G\n  overlap qeue\njob a", "RDSL0112 2:11 Found 'qeue', which is no overlap; expected 'allow', 'skip', 'queue' or 'cancel'. Did you mean 'queue'?")]
    [InlineData("graph G\n  overlap skip\n  overlap skip\njob a", "RDSL0111 3:3 There is already an overlap at line 2, column 3; keep one of them.")]
    [InlineData("graph G\njob a priority high", "RDSL0101 2:16 Found 'high'; expected a whole number.")]
    [InlineData("graph G\njob a heartbeat 5", "RDSL0101 2:17 Found '5'; expected a duration such as 15m.")]
    [InlineData("graph G\njob a delay 5m, delay 6m", "RDSL0111 2:17 There is already 'delay' at line 2, column 7; keep one of them.")]
    [InlineData("graph G\njob a retry 5 times when", "RDSL0101 2:25 Found the end of the file; expected a value.")]
    [InlineData("graph G\njob a -> = 5", "RDSL0101 2:10 Found '='; expected a type.")]
    [InlineData("graph G\nrule \"r\" then 1", "RDSL0115 2:1 Found 'rule' in a graph; a graph has 'triggers', 'schedule', 'overlap', 'job'.")]
    public void Mistakes_in_other_declarations_name_the_mend(string text, params string[] mistakes) =>
        Assert.Equal(mistakes, Parsing.Mistakes(text));

    [Fact]
    public void All_mistakes_of_a_file_are_reported_and_the_rest_is_read()
    {
        var result = RuleParser.Parse("a.rules", """
            ruleset A(order: Order) -> int
            rule "good" when order.A then 1
            rule "bad" when order. then 2
            rule "unclosed" when (order.A or [order.B then 3
            rule "better" then 4
            enum Broken { A B }
            enum Whole { A, B }
            rulset C(order: Order) -> int
            rule "lost" then 5
            fact Last { a: int }
            """);
        Assert.Equal([3, 4, 6, 8], result.Diagnostics.Select(diagnostic => diagnostic.Span.From.Line));
        Assert.Equal(["A", "Broken", "Whole", "Last"], result.Module.Declarations.Select(declaration => declaration.Name.Text));
        Assert.Equal(["good", "better"], Assert.IsType<RulesetSyntax>(result.Module.Declarations[0]).Rules.Select(rule => rule.Name.Text));
    }

    [Fact]
    public void Declarations_to_come_are_known_by_name()
    {
        var result = RuleParser.Parse("a.rules", "knowledge Fraud\n  facts A\nquery Q(a: A) -> B\nfact A { b: int }");
        Assert.Equal(["knowledge Fraud", "query Q"], result.Module.Declarations.OfType<UnsupportedSyntax>().Select(it => $"{it.Keyword} {it.Name.Text}"));
        Assert.Equal("A", Assert.Single(result.Module.Declarations.OfType<FactSyntax>()).Name.Text);
    }
}
