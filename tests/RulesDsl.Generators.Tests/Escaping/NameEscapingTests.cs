using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Escaping;

/// <summary>What C# or generated code has ideas about may be a name in a rules file: what is generated compiles, or the rules file is told what is wrong.</summary>
public sealed class NameEscapingTests
{
    // What objects and records have, what is generated beside and inside of what the author names, words of C# and of the language.
    private static readonly string[] Few =
    [
        "Equals", "GetType", "EqualityContract", "Clone", "Evaluate", "EvaluateAll", "Info", "With", "Otherwise", "Default", "Parameters", "Functions", "Part", "Enumerator", "Definition", "RunAsync",
        "System", "Current", "clock", "now", "result", "match", "parameters", "job", "value", "_", "class", "event", "record", "async", "Größe", "ı", "not", "RuleTests", "var", "dynamic", "nint", "file", "required", "scoped", "field", "nuint", "where",
    ];

    private static readonly string[] Many =
    [
        "GetHashCode", "ToString", "MemberwiseClone", "Finalize", "PrintMembers", "Deconstruct", "EvaluateMany", "Rules", "When", "RulesDsl", "String", "Math", "Value", "Count", "MoveNext",
        "order", "winner", "found", "items", "run", "call", "test", "change", "text", "it", "x", "__", "and", "in", "then", "null", "dynamic", "名", "ﬁ", "İ", "ª",
        .. SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText),
    ];

    private static readonly string[] Words = ["and", "not", "in", "then", "null"];

    private static readonly string[] Names = Sampling.IsLong ? [.. Few.Concat(Many).Distinct()] : Few;

    // NAME is the name as a declaration or an expression writes it, AFTER as it stands behind a dot and in a list of members.
    public static TheoryData<string, string> Places => new()
    {
        { "enum", "enum NAME { AFTER, other }\nfact Holder { it: NAME? }\nruleset Sorts(sort: NAME) -> NAME\nrule \"a\" when sort is AFTER then AFTER\n" },
        { "fact", "fact NAME { size: int, next: NAME[]?, other: string }\nruleset Sorts(thing: NAME) -> NAME\nrule \"a\" when thing.size > 1 then size = 2, other = \"x\"\n" },
        { "fields", "fact Thing { AFTER: int, other: string }\nruleset Sorts(thing: Thing) -> Thing\nrule \"a\" when thing.AFTER > 1 then AFTER = 2\ntest \"a\" given thing = { AFTER: 2 } expect AFTER = 2\n" },
        { "input", "ruleset Sorts(NAME: int, others: int[]) -> int\n  let more = NAME + 1\nrule \"a\" when NAME > 1 and more > 2 and any(o in others where o > NAME) then NAME + more\ntest \"a\" given NAME = 2, others = [3] expect 5\n" },
        { "item", "ruleset Sorts(others: int[]) -> decimal?\nrule \"a\" when any(NAME in others where NAME > 1) then avg(NAME in others where NAME > 2 : NAME)\n" },
        { "let", "ruleset Sorts(n: int) -> int\n  let NAME = n + 1\nrule \"a\" when NAME > 1 then NAME\n" },
        { "merge", "fact Thing { AFTER: int?, other: string }\nruleset Sorts(n: int) -> Thing\n  hit merge\nrule \"a\" when n > 1 then AFTER = 2\nrule \"b\" then other = \"x\"\n" },
        { "ruleset", "ruleset NAME(n: int) -> int\nrule \"a\" when n > 1 then 1\notherwise then 2\ntest \"a\" given n = 1 expect 2\n\nruleset Caller(n: int) -> int\nrule \"a\" then NAME(n)\n" },
        { "table", "table NAME(AFTER: int) -> int\n  | AFTER | => NAME |\n  | > 1   | AFTER |\n".Replace("| AFTER |\n", "| 1 |\n", StringComparison.Ordinal) },
        { "param", "param NAME: int = 3\nruleset Sorts(n: int) -> int\nrule \"a\" when n > NAME then NAME\ntest \"a\" given n = 4, NAME = 2 expect 2\n" },
        { "function", "function NAME(n: int) -> int = n + 1\nruleset Sorts(n: int) -> int\nrule \"a\" then NAME(n)\ntest \"a\" given n = 4 expect 5\n" },
        { "argument", "function Next(NAME: int) -> int = NAME + 1\ntest \"a\" given NAME = 4 expect 5\n" },
        { "graph", "graph NAME(n: int)\njob load -> int[]\njob sum(load) -> int\n" },
        { "graph input", "graph Sync(NAME: int)\njob load -> int[]\njob more(load, NAME) -> int\njob each(o) -> int for each o in load by o when o > NAME\n" },
        { "job", "graph Sync(n: int)\njob NAME -> int[]\njob more(NAME) -> int\n" },
        { "job item", "graph Sync(n: int)\njob load -> int[]\njob each(NAME) -> int for each NAME in load by NAME, at most 2 at once when NAME > 1\n" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Any_name_compiles_or_is_told(string place, string rules)
    {
        var files = Names.Select((name, i) => ($"f{i}.rules", $"namespace N{i}\n{Named(rules, name)}")).ToArray();

        var project = RulesProject.Compile("", files);

        Assert.DoesNotContain(project.Diagnostics, static text => text.Contains("RDSL0001", StringComparison.Ordinal));
        var errors = project.Compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error).Select(found => $"{place}: {found} {Line(found)}").ToList();
        Assert.True(errors.Count == 0, $"{errors.Count} errors:\n{string.Join("\n", errors.Take(40))}");

        // Most are names like any other.
        var refused = project.Result.Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error).Select(static found => found.Location.GetLineSpan().Path).Distinct().Count();
        Assert.True(refused < files.Length / 2, $"{refused} of {files.Length} names are refused: {string.Join("\n", project.Diagnostics.Take(10))}");
    }

    [Theory]
    [InlineData("record")]
    [InlineData("file")]
    [InlineData("required")]
    [InlineData("scoped")]
    [InlineData("nint")]
    [InlineData("field")]
    [InlineData("value")]
    [InlineData("async")]
    [InlineData("await")]
    [InlineData("partial")]
    [InlineData("notnull")]
    [InlineData("global")]
    [InlineData("where")]
    [InlineData("class")]
    public void A_word_of_CSharp_is_a_name_that_works(string word)
    {
        var csharp = $$"""
            namespace Shop
            {
                public static class Beside
                {
                    public static int One(dynamic given) { _ = given; foreach (var one in new[] { 1 }) return one; return 0; }
                }
            }
            public static class Program
            {
                public static object? Run() => $"{Shop.@{{word}}.Evaluate(3)} {Shop.Sorts.Evaluate(new Shop.{{word}}s { Size = 3 })!.Size} {Shop.Ranks.Evaluate(Shop.{{word}}Kind.@{{word}})} {Shop.Beside.One(1)}";
            }
            """;
        var text = $"namespace Shop\nenum {word}Kind {{ {word}, Other }}\nfact {word}s {{ size: int }}\nruleset {word}(n: int) -> int\nrule \"a\" when n > 1 then n + 1\n"
            + $"ruleset Sorts(thing: {word}s) -> {word}s\nrule \"a\" when {word}(thing.size) == 4 then size = 5\nruleset Ranks(kind: {word}Kind) -> {word}Kind\nrule \"a\" when kind is {word} then Other\n";
        var yaml = $"namespace: Shop\n---\nenum: {word}Kind\nmembers: [{word}, Other]\n---\nfact: {word}s\nfields: {{ size: int }}\n---\nruleset: {word}\ninputs: {{ n: int }}\noutput: int\nrules:\n  - {{ rule: a, when: n > 1, then: n + 1 }}\n"
            + $"---\nruleset: Sorts\ninputs: {{ thing: {word}s }}\noutput: {word}s\nrules:\n  - {{ rule: a, when: {word}(thing.size) == 4, then: {{ size: 5 }} }}\n---\nruleset: Ranks\ninputs: {{ kind: {word}Kind }}\noutput: {word}Kind\nrules:\n  - {{ rule: a, when: kind is {word}, then: Other }}\n";

        Assert.Equal("4 5 Other 1", RulesProject.Compile(csharp, ("a.rules", text)).Run());
        Assert.Equal("4 5 Other 1", RulesProject.Compile(csharp, ("a.rules.yaml", yaml)).Run());
    }

    [Theory]
    [InlineData("record")]
    [InlineData("file")]
    [InlineData("required")]
    [InlineData("scoped")]
    [InlineData("nint")]
    [InlineData("class")]
    public void A_fact_or_an_enum_may_be_called_by_one(string word)
    {
        var csharp = $"public static class Program {{ public static object? Run() => $\"{{Shop.Sorts.Evaluate(new Shop.Facts.@{word} {{ Size = 3 }}, Shop.Kinds.@{word}.Other)!.Size}}\"; }}";
        var sorts = ("sorts.rules", $"namespace Shop\nruleset Sorts(thing: Shop.Facts.{word}, kind: Shop.Kinds.{word}) -> Shop.Facts.{word}\nrule \"a\" when thing.size == 3 and kind is Other then size = 5\n");

        Assert.Equal("5", RulesProject.Compile(csharp, ("fact.rules", $"namespace Shop.Facts\nfact {word} {{ size: int }}\n"), ("enum.rules", $"namespace Shop.Kinds\nenum {word} {{ A, Other }}\n"), sorts).Run());
    }

    [Theory]
    [InlineData("var", " that becomes a type of C#, because all code beside it that says 'var' would mean it: rename it.")]
    [InlineData("dynamic", " that becomes a type of C#, because all code beside it that says 'dynamic' would mean it: rename it.")]
    [InlineData("_", " that becomes a type of C#, because all code beside it that says '_' would mean it: rename it.")]
    [InlineData("RuleTests", ", because that is the namespace of the tests that stand here: rename it.")]
    public void What_all_code_beside_it_would_mean_is_no_name_of_a_type(string name, string reason)
    {
        foreach (var declaration in new[]
        {
            $"ruleset {name}(n: int) -> int\nrule \"a\" then n\n\nruleset Caller(n: int) -> int\nrule \"a\" then {name}(n) ?? 1\ntest \"a\" given n = 1 expect 1\n",
            $"table {name}(n: int) -> int\n  | n | => it |\n  | 1 | 2 |\n", $"enum {name} {{ A, B }}\n", $"fact {name} {{ size: int }}\n", $"graph {name}(n: int)\njob load -> int[]\n",
        })
        {
            var project = RulesProject.Compile(
                "namespace Shop { public static class Beside { public static int One(dynamic d) { var one = 1; _ = d; return one; } } }", ("a.rules", "namespace Shop\n" + declaration));

            var told = Assert.Single(project.Result.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
            Assert.Equal("RDSL0205", told.Id);
            Assert.Equal($"Nothing can be called '{name}'{reason}", told.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
            Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
        }
    }

    private static string Named(string rules, string name) => rules
        .Replace("NAME", Words.Contains(name) ? "@" + name : name, StringComparison.Ordinal)
        .Replace("AFTER", name, StringComparison.Ordinal);

    private static string Line(Diagnostic found) => found.Location.SourceTree?.GetText().Lines[found.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
}
