using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Names;

/// <summary>What files of one project know of each other, and what they may not both declare.</summary>
public sealed class ModuleNameTests
{
    private const string Text = """
        namespace Shop.Pricing
        using Shop.Facts
        fact Quote { zone: Zone, parcel: Parcel? }
        ruleset Quotes(parcel: Parcel) -> Quote
        otherwise
          then zone = parcel.zone, parcel = parcel
        """;

    private const string Yaml = """
        namespace: Shop.Pricing
        using: Shop.Facts
        ---
        fact: Quote
        fields: { zone: Zone, parcel: "Parcel?" }
        ---
        ruleset: Quotes
        inputs: { parcel: Parcel }
        output: Quote
        rules: []
        otherwise:
          then: { zone: parcel.zone, parcel: parcel }
        """;

    private static readonly (string Name, string Text)[] Facts =
    [
        ("Facts/parcel.rules", "fact Parcel { zone: Zone, weight: decimal }\n"),
        ("Facts/zone.rules.yaml", "enum: Zone\nmembers: [Home, World]\n"),
    ];

    public static TheoryData<string, string> Spellings => new() { { "quotes.rules", Text }, { "quotes.rules.yaml", Yaml } };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Facts_and_enums_of_other_files_are_known_by_using_their_namespace(string file, string rules) => Assert.Equal(
        "World 3",
        RulesProject.Compile(
            """
            using Shop.Facts;
            public static class Program
            {
                public static object Run() { var quote = Shop.Pricing.Quotes.Evaluate(new Parcel { Zone = Zone.World, Weight = 3 }); return $"{quote.Zone} {quote.Parcel!.Weight}"; }
            }
            """,
            [(file, rules), .. Facts]).Run());

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Without_the_using_they_are_unknown(string file, string rules) => Assert.Contains(
        RulesProject.Compile("", [(file, rules.Replace("using Shop.Facts", "", StringComparison.Ordinal).Replace("using: Shop.Facts", "", StringComparison.Ordinal)), .. Facts]).Diagnostics,
        static text => text.Contains("There is no type 'Parcel' here", StringComparison.Ordinal));

    [Theory]
    [InlineData("a.rules", "enum Level { Low }\n", "Shop.Level")]
    [InlineData("Pricing/eu north/2026/a.rules", "enum Level { Low }\n", "Shop.Pricing.eu_north._2026.Level")]
    [InlineData("a.rules.yaml", "enum: Level\nmembers: [Low]\n", "Shop.Level")]
    [InlineData("Pricing/eu north/2026/a.rules.yml", "enum: Level\nmembers: [Low]\n", "Shop.Pricing.eu_north._2026.Level")]
    [InlineData("Pricing/a.rules.yaml", "namespace: Other\n---\nenum: Level\nmembers: [Low]\n", "Other.Level")]
    public void A_file_without_a_namespace_gets_the_root_namespace_and_its_folders(string file, string rules, string name) =>
        Assert.NotNull(RulesProject.Compile("", (file, rules)).Load().GetType(name));

    [Theory]
    [InlineData("Pricing/a.rules", "param limit: int = 3\nfunction Limit() -> int = limit\n")]
    [InlineData("Pricing/a.rules.yaml", "param: limit\ntype: int\ndefault: 3\n---\nfunction: Limit\ninputs: {}\noutput: int\nvalue: limit\n")]
    public void Params_and_functions_go_to_the_namespace_of_the_folder_as_well(string file, string rules) => Assert.Equal(
        "3 3",
        RulesProject.Compile("public static class Program { public static object Run() => $\"{Shop.Pricing.Functions.Limit()} {Shop.Pricing.Parameters.Default.Limit}\"; }", (file, rules)).Run());

    [Theory]
    [InlineData("a.rules", "namespace Shop\nenum Level { Low }\nfact LEVEL { a: int }\n", "Error RDSL0203 a.rules(3,6): The name 'LEVEL' is declared twice: rename or remove one of them.")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nenum: Level\nmembers: [Low]\n---\nfact: LEVEL\nfields: { a: int }\n", "Error RDSL0203 a.rules.yaml(6,7): The name 'LEVEL' is declared twice: rename or remove one of them.")]
    [InlineData("b.rules", "namespace Shop\nruleset Other(n: int) -> int\notherwise then n\n", "Error RDSL0203 b.rules(2,9): The name 'Other' is declared in 1.rules already: rename or remove one of them.")]
    [InlineData("b.rules.yaml", "namespace: Shop\n---\nfunction: Other\ninputs: { n: int }\noutput: int\nvalue: n\n", "Error RDSL0203 b.rules.yaml(3,11): The name 'Other' is declared in 1.rules already: rename or remove one of them.")]
    public void A_name_is_declared_once(string file, string rules, string message) => Assert.Equal(
        [message], RulesProject.Compile("", ("1.rules", "namespace Shop\nfact Other { a: int }\n"), (file, rules)).Diagnostics);

    [Fact]
    public void A_param_and_a_type_may_differ_in_their_first_letter_alone() => Assert.Equal(
        "Gold",
        RulesProject.Compile(
            "public static class Program { public static object Run() => Shop.Best.Evaluate(1).ToString(); }",
            ("a.rules", "namespace Shop\nenum Tier { Silver, Gold }\nparam tier: Tier = Gold\nruleset Best(n: int) -> Tier\notherwise then tier\n")).Run());

    [Fact]
    public void A_function_and_a_type_of_C_sharp_may_have_one_name() => Assert.Equal(
        3,
        RulesProject.Compile(
            "namespace Shop { public sealed class Net; } public static class Program { public static object Run() => Shop.Functions.Net(2); }",
            ("a.rules", "namespace Shop\nfunction Net(n: int) -> int = n + 1\n")).Run());

    [Theory]
    [InlineData("a.rules", "namespace Shop\nruleset Ask(n: int) -> Pair\notherwise then my_value = 1\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nruleset: Ask\ninputs: { n: int }\noutput: Pair\nrules: []\notherwise:\n  then: { my_value: 1 }\n")]
    public void Two_members_of_an_output_that_fit_equally_well_are_an_error_that_names_both(string file, string rules) => Assert.Equal(
        ["'my_value' may be 'MyValue' or 'Myvalue': write the exact name."],
        RulesProject.Compile("namespace Shop { public sealed record Pair { public int MyValue { get; init; } public int Myvalue { get; init; } } }", (file, rules)).Diagnostics
            .Select(static text => text[(text.IndexOf("): ", StringComparison.Ordinal) + 3)..]));

    [Theory]
    [InlineData("a.rules", "namespace Shop\ngraph G(fooBar: int)\njob first -> int\njob foo_Bar -> int\njob foobar -> int\njob last(FooBar)\njob other\n  needs Foo_bar\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\ngraph: G\ninput: { fooBar: int }\njobs:\n  first: { output: int }\n  foo_Bar: { output: int }\n  foobar: { output: int }\n  last: { input: FooBar }\n  other: { needs: Foo_bar }\n")]
    public void Two_jobs_that_fit_equally_well_are_an_error_that_names_both_and_an_input_comes_before_them(string file, string rules) => Assert.Equal(
        ["'Foo_bar' may be 'foo_Bar' or 'foobar': write the exact name."],
        RulesProject.Compile("", (file, rules)).Diagnostics.Select(static text => text[(text.IndexOf("): ", StringComparison.Ordinal) + 3)..]));

    [Theory]
    [InlineData("a.rules", "namespace Shop\ngraph G(n: int)\njob check -> int\n  when Tier.Gold != Tier.Silver and any(tier in [1, 2] where tier > n)\njob tier(check) -> int\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\ngraph: G\ninput: { n: int }\njobs:\n  check:\n    output: int\n    when: 'Tier.Gold != Tier.Silver and any(tier in [1, 2] where tier > n)'\n  tier: { input: check, output: int }\n")]
    public void A_type_or_a_binder_that_is_called_as_a_job_is_does_not_make_it_a_need(string file, string rules) => Assert.Empty(
        RulesProject.Compile("namespace Shop { public enum Tier { Silver, Gold } }", (file, rules)).Diagnostics);

    [Theory]
    [InlineData("a.rules", "namespace Shop\ngraph G(n: int)\njob check -> int\n  when TIER > n\njob tier(check) -> int\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\ngraph: G\ninput: { n: int }\njobs:\n  check:\n    output: int\n    when: TIER > n\n  tier: { input: check, output: int }\n")]
    public void A_condition_that_reads_the_output_of_a_job_needs_it(string file, string rules) => Assert.EndsWith(
        "The jobs of 'G' wait for each other: check → tier → check. None of them could ever start: take one of these needs away.",
        Assert.Single(RulesProject.Compile("", (file, rules)).Diagnostics));

    [Theory]
    [InlineData("a.rules", "namespace Shop\ngraph G\njob foo_Bar -> int\njob foobar -> int\njob last -> int\n  when FooBar > 1\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\ngraph: G\ninput: {}\njobs:\n  foo_Bar: { output: int }\n  foobar: { output: int }\n  last: { output: int, when: FooBar > 1 }\n")]
    public void Two_jobs_of_a_condition_that_fit_equally_well_are_an_error_that_names_both(string file, string rules) => Assert.Equal(
        ["'FooBar' may be 'foo_Bar' or 'foobar': write the exact name."],
        RulesProject.Compile("", (file, rules)).Diagnostics.Select(static text => text[(text.IndexOf("): ", StringComparison.Ordinal) + 3)..]));

    [Theory]
    [InlineData("a.rules", "namespace Shop\nruleset Ask(parcel: parcel, zone: Shop.ZONE) -> quote\nrule \"r\" then zone = zone\n", "Home")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nruleset: Ask\ninputs: { parcel: parcel, zone: Shop.ZONE }\noutput: quote\nrules:\n  - rule: r\n    then: { zone: zone }\n", "Home")]
    public void Names_of_types_need_no_exact_capitals_where_nothing_fits_exactly(string file, string rules, string expected) => Assert.Equal(
        expected,
        RulesProject.Compile(
            """
            namespace Shop { public sealed class Parcel; public sealed record Quote { public Zone Zone { get; init; } } }
            public static class Program { public static object? Run() => Shop.Ask.Evaluate(new Shop.Parcel(), Shop.Zone.Home)?.Zone.ToString(); }
            """,
            (file, rules),
            ("zone.rules", "namespace Shop\nenum Zone { World, Home }\n")).Run());

    [Theory]
    [InlineData("a.rules", "namespace Shop.Eu\nusing Shop.All\nfunction Ask(parcel: Parcel) -> int = parcel.Weight\n")]
    [InlineData("a.rules.yaml", "namespace: Shop.Eu\nusing: Shop.All\n---\nfunction: Ask\ninputs: { parcel: Parcel }\noutput: int\nvalue: parcel.Weight\n")]
    public void A_type_of_exactly_that_name_comes_before_one_nearer_that_fits_loosely(string file, string rules) => Assert.Equal(
        3,
        RulesProject.Compile(
            """
            namespace Shop.Eu { public sealed class PARCEL; }
            namespace Shop.All { public sealed record Parcel(int Weight); }
            public static class Program { public static object? Run() => Shop.Eu.Functions.Ask(new Shop.All.Parcel(3)); }
            """,
            (file, rules)).Run());

    [Theory]
    [InlineData("a.rules", "namespace Shop\nfunction Ask(rate: rate) -> int = 1\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nfunction: Ask\ninputs: { rate: rate }\noutput: int\nvalue: 1\n")]
    public void Two_types_that_fit_equally_well_are_an_error_that_names_both(string file, string rules) => Assert.Equal(
        ["'rate' may be Shop.RATE or Shop.Rate: write the full name."],
        RulesProject.Compile("namespace Shop { public sealed class RATE; public sealed class Rate; }", (file, rules)).Diagnostics
            .Select(static text => text[(text.IndexOf("): ", StringComparison.Ordinal) + 3)..]));

    [Theory]
    [InlineData("a.rules", "namespace Shop\nfunction Ask(t: DATETIME) -> int = 1\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nfunction: Ask\ninputs: { t: DATETIME }\noutput: int\nvalue: 1\n")]
    public void Types_of_the_language_are_written_as_they_are(string file, string rules) => Assert.Equal(
        ["There is no type 'DATETIME' here; did you mean 'datetime'?"],
        RulesProject.Compile("", (file, rules)).Diagnostics.Select(static text => text[(text.IndexOf("): ", StringComparison.Ordinal) + 3)..]));

    [Theory]
    [InlineData("a.rules", "namespace Shop\nruleset Ask(n: int) -> Pair\notherwise then Myvalue = 1, MyValue = 2\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nruleset: Ask\ninputs: { n: int }\noutput: Pair\nrules: []\notherwise:\n  then: { Myvalue: 1, MyValue: 2 }\n")]
    public void A_member_of_exactly_that_name_comes_before_a_parameter_that_fits_loosely(string file, string rules) => Assert.Equal(
        "1 2",
        RulesProject.Compile(
            """
            namespace Shop { public sealed record Pair(int Myvalue) { public int MyValue { get; init; } } }
            public static class Program { public static object? Run() { var pair = Shop.Ask.Evaluate(0); return $"{pair.Myvalue} {pair.MyValue}"; } }
            """,
            (file, rules)).Run());

    [Theory]
    [InlineData("a.rules", "namespace Shop\nparam base_rate: int = 1\nfunction Ask(unitPrice: int) -> int = unitPrice * base_rate\ntest \"t\" given unit_price = 2, BaseRate = 3 expect 6\ntest \"u\"\n  | UNIT_PRICE | => n |\n  | 4 | 4 |\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nparam: base_rate\ntype: int\ndefault: 1\n---\nfunction: Ask\ninputs: { unitPrice: int }\noutput: int\nvalue: unitPrice * base_rate\ntests:\n  - test: t\n    given: { unit_price: 2, BaseRate: 3 }\n    expect: 6\n  - test: u\n    columns: [UNIT_PRICE, => n]\n    rows: [[4, 4]]\n")]
    public void What_a_test_gives_needs_no_exact_capitals_either(string file, string rules)
    {
        var project = RulesProject.Compile("public static class Program { public static object? Run() { Shop.RuleTests.AskTests.t(); Shop.RuleTests.AskTests.u_row_1(); return 1; } }", (file, rules));
        Assert.Empty(project.Diagnostics);
        Assert.Equal(1, project.Run());
    }

    [Theory]
    [InlineData("a.rules", "namespace Shop\nfunction Ask(foo_Bar: int, foobar: int) -> int = foobar\ntest \"t\" given FooBar = 2, foobar = 3 expect 3\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nfunction: Ask\ninputs: { foo_Bar: int, foobar: int }\noutput: int\nvalue: foobar\ntests:\n  - test: t\n    given: { FooBar: 2, foobar: 3 }\n    expect: 3\n")]
    public void Two_inputs_that_a_test_may_mean_are_an_error_that_names_both(string file, string rules) => Assert.Equal(
        ["'FooBar' may be 'foo_Bar' or 'foobar': write the exact name."],
        RulesProject.Compile("", (file, rules)).Diagnostics.Select(static text => text[(text.IndexOf("): ", StringComparison.Ordinal) + 3)..]));

    [Theory]
    [InlineData("a.rules", "namespace Shop\nfunction Ask(pair: Pair) -> int = 1\ntest \"t\" given pair = { my_value: 1 } expect 1\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nfunction: Ask\ninputs: { pair: Pair }\noutput: int\nvalue: 1\ntests:\n  - test: t\n    given: { pair: { my_value: 1 } }\n    expect: 1\n")]
    public void Two_members_of_what_a_test_gives_that_fit_equally_well_are_an_error_that_names_both(string file, string rules) => Assert.Equal(
        ["'my_value' may be 'MyValue' or 'Myvalue': write the exact name."],
        RulesProject.Compile("namespace Shop { public sealed record Pair { public int MyValue { get; init; } public int Myvalue { get; init; } } }", (file, rules)).Diagnostics
            .Select(static text => text[(text.IndexOf("): ", StringComparison.Ordinal) + 3)..]));
}
