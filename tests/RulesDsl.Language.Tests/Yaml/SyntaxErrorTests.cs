using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Yaml;

public sealed class SyntaxErrorTests
{
    [Fact]
    public void A_broken_rule_hides_no_other_rule()
    {
        var module = MarkedYaml.Check(
            """
            ruleset: A
            output: int
            rules:
              - rule: first
                when: ⟦>= 10⟧
                then: 1
              - rule: second
                then: 2
              - rule: third
                ⟦when a⟧
                then: 3
              - rule: fourth
                then: ⟦"⟧4
              - rule: fifth
                then: 5
            otherwise:
              then: 6
            """,
            "YAML reads this as something other than a text; quote it: '>= 10'.",
            "Found 'when' without its colon; write 'when: ' with a space behind it.",
            "This \" is never closed; write \" where the value ends.");

        var rules = module.Only<RulesetSyntax>();
        Assert.Equal(["first", "second", "fifth"], rules.Rules.Select(rule => rule.Name.Text));
        Assert.NotNull(rules.Otherwise);
    }

    [Fact]
    public void A_broken_job_hides_no_other_job()
    {
        var module = MarkedYaml.Check(
            """
            graph: A
            jobs:
              first: { output: ⟦map<a, b>⟧ }
              second:
                output: ⟦int: long⟧
              third: ⟦[⟧a
              fourth: { output: int }
            """,
            "YAML reads this as something other than a text; quote it: 'map<a, b>'.",
            "YAML reads this as something other than a text; quote it: 'int: long'. If 'int' is a key, put it on a line of its own.",
            "This [ is never closed; write ] where the value ends.");

        Assert.Equal(["first", "second", "fourth"], module.Only<GraphSyntax>().Jobs.Select(job => job.Name.Text));
    }

    [Fact]
    public void What_a_broken_part_may_hold_is_not_reported_as_missing() => MarkedYaml.Check(
        """
        ruleset: A
        output: ⟦@b⟧
        rules:
          - rule: only
            then: ⟦@c⟧
        """,
        "YAML reads this as something other than a text; quote it: '@b'.",
        "YAML reads this as something other than a text; quote it: '@c'.");

    [Fact]
    public void A_tab_that_indents_is_pointed_at() => MarkedYaml.Check(
        "enum: A\nmembers:\n⟦\t⟧- B\n",
        "Found a tab that indents a line; YAML indents with spaces.");

    [Fact]
    public void A_line_without_a_place_is_pointed_at() => MarkedYaml.Check(
        """
        enum: A
        members:
          - B
         ⟦- C⟧
        """,
        "This line does not belong to the lines above it; indent it like the key or the '-' that it stands beside.");

    [Theory]
    [InlineData("'it''s'")]
    [InlineData("\"say \\\"a\\\" twice\"")]
    public void A_quoted_value_is_not_blamed_for_the_indentation_of_its_line(string value) => MarkedYaml.Check(
        $"enum: A\nmembers:\n  - B\n ⟦description: {value}⟧",
        "This line does not belong to the lines above it; indent it like the key or the '-' that it stands beside.");

    [Fact]
    public void An_unknown_escape_is_pointed_at() => MarkedYaml.Check(
        """
        enum: A
        members: [B]
        ---
        fact: ⟦"a\qb"⟧
        """,
        "Found a \\ that begins no escape of YAML; write \\\\, or put the value in single quotes.");

    [Fact]
    public void A_colon_without_its_space_is_pointed_at() => MarkedYaml.Check(
        """
        fact: A
        fields: { ⟦id:int⟧, b: int }
        """,
        "Found 'id:int', which is one text; write a space after the ':'.");

    [Fact]
    public void A_key_that_is_no_text_is_pointed_at() => MarkedYaml.Check(
        """
        fact: A
        fields: { ⟦[a, b]⟧: int }
        """,
        "Found a list or a map for a key; expected a text. Put it in quotes if it is one.");

    [Fact]
    public void A_key_said_twice_is_pointed_at() => MarkedYaml.Check(
        """
        fact: A
        fields:
          a: int
          ⟦a⟧: long
        ⟦fields⟧: {}
        """,
        "There is already a key 'a' at line 3, column 3; keep one of them.",
        "There is already a key 'fields' at line 2, column 1; keep one of them.");

    [Fact]
    public void Nesting_has_a_limit()
    {
        var (_, errors) = MarkedYaml.Parse($"enum: A\nmembers: {new string('[', 100_000)}");

        var error = Assert.Single(errors);
        Assert.Equal(("RDSL0180", "Nested more than 32 deep; name parts of it with 'let'."), (error.Descriptor.Id, error.Message));
    }

    [Fact]
    public void A_file_full_of_syntax_errors_reports_the_first_of_them()
    {
        var (_, errors) = MarkedYaml.Parse("ruleset: A\noutput: int\nrules:\n" + string.Concat(Enumerable.Repeat("  - rule: @a\n    then: 1\n", 1000)));

        Assert.Equal(20, errors.Count);
    }
}
