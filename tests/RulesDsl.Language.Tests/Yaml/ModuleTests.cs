using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Text;

namespace RulesDsl.Language.Tests.Yaml;

public sealed class ModuleTests
{
    [Fact]
    public void The_first_document_may_be_the_head_alone()
    {
        var module = MarkedYaml.Read("""
            # what holds for the file
            namespace: Shop.Pricing
            using: [Shop, Shop.Customers]
            nullable: strict
            allow: RDSL0305
            ---
            enum: Tier
            members: [Silver, Gold]
            """);

        Assert.Equal("Shop.Pricing", module.Namespace?.Text);
        Assert.Equal(["Shop", "Shop.Customers"], module.Usings.Select(used => used.Namespace.Text));
        Assert.True(module.NullableStrict);
        Assert.Equal("RDSL0305", Assert.Single(module.Allows).Id);
        Assert.Equal(["Silver", "Gold"], module.Only<EnumSyntax>().Members.Select(member => member.Text));
    }

    [Fact]
    public void The_head_may_stand_beside_the_first_declaration()
    {
        var module = MarkedYaml.Read("""
            namespace: Shop
            enum: Tier
            members: [Silver, Gold]
            """);

        Assert.Equal("Shop", module.Namespace?.Text);
        Assert.Equal("Tier", module.Only<EnumSyntax>().Name.Text);
    }

    [Fact]
    public void The_head_in_a_later_document_is_told_where_it_belongs() => MarkedYaml.Check(
        """
        enum: Tier
        members: [Gold]
        ---
        ⟦using⟧: Shop
        enum: Color
        members: [Red]
        """,
        "Found 'using'; it holds for the whole file: move it into the first document.");

    [Fact]
    public void Empty_documents_say_nothing() =>
        Assert.Empty(MarkedYaml.Read("%YAML 1.2\n---\n# nothing\n---\n\n...\n---").Declarations);

    [Fact]
    public void A_document_without_a_declaration_is_told_what_it_can_be() => MarkedYaml.Check(
        """
        enum: Tier
        members: [Gold]
        ---
        ⟦reasons⟧: none
        """,
        "This document declares nothing; expected one of the keys enum, fact, param, function, ruleset, table, graph.");

    [Fact]
    public void A_misspelled_keyword_is_recognised() => MarkedYaml.Check(
        """
        ⟦rulset⟧: Discounts
        output: int
        rules: []
        """,
        "Found 'rulset', which a document does not have. Did you mean 'ruleset'?");

    [Fact]
    public void Two_declarations_in_one_document_are_told_apart() => MarkedYaml.Check(
        """
        enum: Tier
        members: [Gold]
        ⟦fact⟧: Order
        ⟦fields⟧: { id: int }
        """,
        "Found 'fact' in the document of an enum; put a line with only '---' before it.",
        "Found 'fields', which an enum does not have. It has members.");

    [Fact]
    public void What_is_not_compiled_yet_says_so_and_keeps_its_name()
    {
        var module = MarkedYaml.Check(
            """
            ⟦knowledge⟧: Fraud
            facts: [Customer]
            """,
            "'knowledge' is not supported yet.");

        var unsupported = module.Only<UnsupportedSyntax>();
        Assert.Equal(("knowledge", "Fraud"), (unsupported.Keyword, unsupported.Name.Text));
    }

    [Fact]
    public void A_fact_has_fields_with_types()
    {
        var fact = MarkedYaml.Read("""
            fact: Recommendation
            fields:
              id: long
              tags: map<string, string>?
              seen: datetime[]
            """).Only<FactSyntax>();

        Assert.Equal(
            ["id: long", "tags: (map<string, string>)?", "seen: (datetime)[]"],
            fact.Fields.Select(field => $"{field.Name.Text}: {ExpressionPrinter.Print(field.Type)}"));
    }

    [Fact]
    public void Every_error_is_reported_and_the_other_declarations_are_read()
    {
        var module = MarkedYaml.Check(
            """
            enum: Tier
            ⟦members: [Silver, Gold⟧
            ---
            enum: Color
            members: [Red, ⟦-⟧]
            ---
            fact: Order
            fields:
              id: int
              id2:⟦⟧
              total: decimal ⟦total⟧
            ---
            enum: Board
            members: [A]
            """.Replace("⟦members: [Silver, Gold⟧", "members: ⟦[⟧Silver, Gold"),
            "This [ is never closed; write ] where the value ends.",
            "YAML reads this as something other than a text; quote it: '-'.",
            "Found nothing for the type of 'id2'; expected a type such as decimal or Order[].",
            "Found 'total'; expected the end.");

        Assert.Equal(["Tier", "Color", "Order", "Board"], module.Declarations.Select(declaration => declaration.Name.Text));
    }
}
