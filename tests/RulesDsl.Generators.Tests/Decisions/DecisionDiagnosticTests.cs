using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>What the author of a rules file is told, and where. <c>⟦ ⟧</c> marks the place.</summary>
public sealed class DecisionDiagnosticTests
{
    private const string CSharp = """
        namespace Shop
        {
            public enum Tier { Silver, Gold }
            public sealed record Order { public decimal Total { get; init; } public Tier Tier { get; init; } public string? Note { get; init; } }
            public sealed record Discount { public int Percent { get; init; } public required string Reason { get; init; } public int Twice => Percent * 2; }
            public abstract class Shape { public int Size { get; set; } }
        }
        """;

    [Theory]
    [InlineData("RDSL0201", "There is no type 'Ordr' here; did you mean 'Order'?", "ruleset S(o: ⟦Ordr⟧) -> int\n\notherwise\n  then 1\n")]
    [InlineData("RDSL0203", "The input 'o' is declared twice: rename or remove one of them.", "ruleset S(o: Order, ⟦o⟧: Order) -> int\n\notherwise\n  then 1\n")]
    [InlineData("RDSL0203", "The name 'A' is declared twice: rename or remove one of them.", "enum A { X }\nenum ⟦A⟧ { Y }\n")]
    [InlineData("RDSL0203", "The name 'severity' is declared twice: rename or remove one of them.", "enum Severity { X }\nfact ⟦severity⟧ { y: int }\n")]
    [InlineData("RDSL0203", "The field 'my_id' is declared twice: rename or remove one of them.", "fact F { myId: int, ⟦my_id⟧: int }\n")]
    [InlineData("RDSL0205", "A field of 'F' cannot be called 'f', because C# has a member of that name already: rename it.", "fact F { ⟦f⟧: int }\n")]
    [InlineData("RDSL0205", "A field of 'F' cannot be called 'clone', because C# has a member of that name already: rename it.", "fact F { ⟦clone⟧: int }\n")]
    [InlineData("RDSL0206", "A field that is left out needs a default, and there is none for 'F': write 'F?'.", "fact F { next: ⟦F⟧ }\n")]
    [InlineData("RDSL0206", "A field that is left out needs a default, and there is none for 'Shape': write 'Shape?'.", "fact F { shape: ⟦Shape⟧ }\n")]
    [InlineData("RDSL0301", "A rule set or table cannot be called 'Info', because its generated class has a member of that name: rename it.", "ruleset ⟦Info⟧(o: Order) -> int\n\notherwise\n  then 1\n")]
    [InlineData("RDSL0302", "'hit merge' makes a 'Discount' of members that several rules set, and this is a whole one: write its members, as in 'then A = 1, B = 2'.", "ruleset S(o: Discount) -> Discount\n  hit merge\n\nrule \"a\"\n  then ⟦o⟧\n\notherwise\n  then reason = \"\"\n")]
    [InlineData("RDSL0304", "'Discount' cannot be made without 'Reason', which no rule sets: set it in a rule or in 'otherwise'.", "ruleset S(o: Order) -> ⟦Discount⟧\n  hit merge\n\nrule \"a\"\n  then percent = 1\n")]
    [InlineData("RDSL0318", "'hit merge' cannot work with outputs of type 'int': write a fact, class or record, which has members here, or use another hit policy.", "ruleset S(o: Order) -> ⟦int⟧\n  hit merge\n\nrule \"a\"\n  then 1\n")]
    [InlineData("RDSL0318", "'hit count' cannot work with outputs of type 'decimal': write 'int' or 'long' here, or use another hit policy.", "ruleset S(o: Order) -> ⟦decimal⟧\n  hit count\n\nrule \"a\"\n  then 1\n")]
    [InlineData("RDSL0303", "'Discount' has no member 'percnt' to set; did you mean 'Percent'?", "ruleset S(o: Order) -> Discount\n\notherwise\n  then ⟦percnt⟧ = 1, reason = \"\"\n")]
    [InlineData("RDSL0304", "'Discount' cannot be made without 'Reason': set it here.", "ruleset S(o: Order) -> Discount\n\notherwise\n  then ⟦percent = 1⟧\n")]
    [InlineData("RDSL0304", "Every row of 'S' gives a value, and this one has '-' in its place: write the value, or take the row out.", "table S(o: Order) -> int\n  | o.Total | => fee |\n  ⟦| 1 | - |⟧\n")]
    [InlineData("RDSL0305", "'percent' is set already: remove one of the two.", "ruleset S(o: Order) -> Discount\n\notherwise\n  then percent = 1, reason = \"\", ⟦percent⟧ = 2\n")]
    [InlineData("RDSL0306", "'twice' of 'Discount' can be read but not set: give it 'init', or a constructor parameter of that name.", "ruleset S(o: Order) -> Discount\n\notherwise\n  then ⟦twice⟧ = 1, reason = \"\"\n")]
    [InlineData("RDSL0307", "The output is of type 'int', which is one value and has no members to set: write only the value.", "ruleset S(o: Order) -> int\n\notherwise\n  then ⟦percent = 1⟧\n")]
    [InlineData("RDSL0308", "Another rule is called \"a\" already: a result could not tell which of them it came from.", "ruleset S(o: Order) -> int\n\nrule \"a\"\n  then 1\n\nrule ⟦\"a\"⟧\n  then 2\n")]
    [InlineData("RDSL0310", "'from' cannot be 'may': write a day such as 2026-01-31.", "ruleset S(o: Order) -> int\n\nrule \"a\"  [⟦from: may⟧]\n  then 1\n")]
    [InlineData("RDSL0310", "'to' cannot be 'tomorrow': write a day such as 2026-01-31.", "ruleset S(o: Order) -> int\n\nrule \"a\"  [⟦to: tomorrow⟧]\n  then 1\n")]
    [InlineData("RDSL0310", "'enabled' cannot be 'yes': write true or false.", "ruleset S(o: Order) -> int\n\nrule \"a\"  [⟦enabled: yes⟧]\n  then 1\n")]
    [InlineData("RDSL0310", "'priority' cannot be 'high': write a number.", "ruleset S(o: Order) -> int\n  hit priority\n\nrule \"a\"  [⟦priority: high⟧]\n  then 1\n")]
    [InlineData("RDSL0310", "'priority' cannot be 'high': write a number.", "table S(o: Order) -> int\n  hit priority\n  | priority | => fee |\n  | ⟦high⟧ | 1 |\n")]
    [InlineData("RDSL0310", "'allow' cannot be 'RDSL32': write an id such as RDSL0232.", "ruleset S(o: Order) -> int\n\nrule \"a\"  [⟦allow: RDSL32⟧]\n  then 1\n")]
    [InlineData("RDSL0112", "Found 'tag', which is no attribute; expected 'tags', 'priority', 'from', 'to', 'enabled', 'id', 'description' or 'allow'. Did you mean 'tags'?", "ruleset S(o: Order) -> int\n\nrule \"a\"  [⟦tag⟧: x]\n  then 1\n\nrule \"b\"\n  then 1\n")]
    [InlineData("RDSL0319", "The rule would never hold, because it ends on 2026-01-01 and begins on 2026-12-31: swap the two days, or take one out.", "ruleset S(o: Order) -> int\n\nrule \"a\"  [from: 2026-12-31, ⟦to: 2026-01-01⟧]\n  then 1\n")]
    [InlineData("RDSL0320", "'hit first' does not ask for priorities: write 'hit priority' if the highest should win, or take the priority out.", "ruleset S(o: Order) -> int\n\nrule \"a\"  [⟦priority: 5⟧]\n  then 1\n")]
    [InlineData("RDSL0320", "'hit all' does not ask for priorities: write 'hit priority' if the highest should win, or take the priority out.", "table S(o: Order) -> int\n  hit all\n  | ⟦priority⟧ | => fee |\n  | 5 | 1 |\n  | 7 | 1 |\n")]
    [InlineData("RDSL0321", "Another rule has the id 'X' already: an id is for one rule.", "ruleset S(o: Order) -> int\n\nrule \"a\"  [id: X]\n  then 1\n\nrule \"b\"  [⟦id: X⟧]\n  then 2\n")]
    [InlineData("RDSL0322", "'hit count' counts every match as one, whatever it gives: write 1, or use 'hit sum' to add up what rules give.", "ruleset S(o: Order) -> long\n  hit count\n\nrule \"a\"\n  then ⟦2⟧\n\nrule \"b\"\n  then 1\n\notherwise\n  then 0\n")]
    [InlineData("RDSL0312", "'from' and 'to' are compared with 'today', which is of type 'int' here: make the input a date.", "ruleset S(today: int) -> int\n\nrule ⟦\"a\"⟧  [from: 2026-01-01]\n  then 1\n")]
    [InlineData("RDSL0312", "'from' and 'to' are compared with 'now', which is of type 'int' here: make the input a datetime or a date.", "ruleset S(now: int) -> int\n\nrule ⟦\"a\"⟧  [from: 2026-01-01]\n  then 1\n")]
    [InlineData("RDSL0313", "A 'Shape' cannot be made here: it is abstract or has no constructor that rules can call.", "ruleset S(o: Order) -> Shape\n\notherwise\n  then ⟦size = 1⟧\n")]
    [InlineData("RDSL0314", "'nothing' would be null and nothing else: write null where it is used.", "ruleset S(o: Order) -> int\n\nlet nothing = ⟦null⟧\n\notherwise\n  then 1\n")]
    [InlineData("RDSL0315", "An input cannot be called 'filter', because the generated code needs that name itself: rename it.", "ruleset S(⟦filter⟧: Order) -> int\n\notherwise\n  then 1\n")]
    [InlineData("RDSL0317", "'then stop' ends the search, but 'hit merge' asks every rule: give the rule a result, or use 'hit first' or 'hit priority'.", "ruleset S(o: Order) -> Discount\n  hit merge\n\nrule \"a\"\n  then ⟦stop⟧\n\notherwise\n  then reason = \"\"\n")]
    [InlineData("RDSL0317", "'then stop' ends the search, but 'hit unique' asks every rule: give the rule a result, or use 'hit first' or 'hit priority'.", "ruleset S(o: Order) -> int\n  hit unique\n\nrule \"a\"\n  then ⟦stop⟧\n")]
    [InlineData("RDSL0318", "'hit sum' cannot work with outputs of type 'string': write a number type such as 'decimal' here, or use another hit policy.", "ruleset S(o: Order) -> ⟦string⟧\n  hit sum\n\nrule \"a\"\n  then \"x\"\n")]
    [InlineData("RDSL0318", "'hit max' cannot work with outputs of type 'decimal?': write 'decimal' here, or use another hit policy.", "ruleset S(o: Order) -> ⟦decimal?⟧\n  hit max\n\nrule \"a\"\n  then 1\n")]
    [InlineData("RDSL0318", "'hit min' cannot work with outputs of type 'Discount': write a number, date, time or duration type here, or use another hit policy.", "ruleset S(o: Order) -> ⟦Discount⟧\n  hit min\n\nrule \"a\"\n  then reason = \"x\"\n")]
    public void A_mistake_is_told_at_its_place(string id, string message, string marked) => Assert.Equal([Expected(id, message, marked)], Diagnose(marked));

    [Theory]
    [InlineData("RDSL0315", "ruleset S(filter: Order) -> int\n\notherwise\n  then 1\n")]
    [InlineData("RDSL0301", "ruleset Info(o: Order) -> int\n\notherwise\n  then 1\n")]
    [InlineData("RDSL0201", "ruleset S(o: Ordr) -> int\n\nrule \"a\"\n  when o.Total > 1 and o.Next.Total == 2\n  then 1\n")]
    [InlineData("RDSL0201", "ruleset S(list: Ordr[]) -> int\n\nrule \"a\"\n  when list.Total contains 2\n  then 1\n")]
    public void A_head_with_a_mistake_is_one_error_and_no_flood(string id, string rules)
    {
        var project = RulesProject.Compile(CSharp, ("a.rules", "namespace Shop\n" + rules));

        Assert.StartsWith($"Error {id} ", Assert.Single(project.Diagnostics), StringComparison.Ordinal);
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error && found.Id is not "CS0246");
    }

    [Fact]
    public void All_mistakes_of_a_file_are_told_at_once_and_no_other_file_suffers()
    {
        var project = RulesProject.Compile(
            CSharp,
            ("broken.rules", "namespace Shop\nruleset Broken(o: Order) -> int\n\nrule \"a\"\n  when o.Totl > 1 and o.Tier is Golden\n  then \"x\"\n\notherwise\n  then 1\n"),
            ("sound.rules", "namespace Shop\nruleset Sound(o: Order) -> int\n\nrule \"a\"\n  when o.Total > 1\n  then 1\n"));

        Assert.Equal(3, project.Diagnostics.Count);
        Assert.All(project.Diagnostics, static text => Assert.Contains(" broken.rules(", text, StringComparison.Ordinal));
        Assert.Contains("Total > 1m", project.Generated("Shop.Sound"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_with_mistakes_keeps_its_signature_so_that_callers_see_no_more_errors()
    {
        var project = RulesProject.Compile(
            CSharp + "static class Caller { static int Ask(Shop.Order order) => Shop.Broken.Evaluate(order) + Shop.Broken.Info.Rules.Count; }",
            ("broken.rules", "namespace Shop\nruleset Broken(o: Order) -> int\n\nrule \"a\"\n  when o.Totl > 1\n  then 1\n\notherwise\n  then 1\n"));

        Assert.Single(project.Diagnostics);
        Assert.Empty(project.Compilation.GetDiagnostics().Where(static found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    [Fact]
    public void The_same_name_in_two_files_is_told_in_the_second()
    {
        var project = RulesProject.Compile(CSharp, ("b.rules", "namespace Shop\nenum Level { Low }\n"), ("a.rules", "namespace Shop\nfact Level { id: int }\n"));

        Assert.Equal(["Error RDSL0203 b.rules(2,6): The name 'Level' is declared in a.rules already: rename or remove one of them."], project.Diagnostics);
        Assert.Contains("record Level", project.Generated("Shop.Level"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fact Order { id: long }\n")]
    [InlineData("enum Tier { Bronze }\n")]
    [InlineData("ruleset Order(o: Order) -> int\n\notherwise\n  then 1\n")]
    [InlineData("table Tier(o: Order) -> int\n  | o.Total | => x |\n  | > 1     | 2    |\n")]
    [InlineData("graph Order(o: Order)\njob a -> int\n")]
    [InlineData("ruleset Order(o: Order) -> int\n\notherwise\n  then 1\n\nruleset S(o: Order) -> int\n\nrule \"r\"\n  when o.Total > 1\n  then 1\n")]
    public void A_name_that_the_project_has_in_CSharp_is_told_in_the_rules_file(string rules)
    {
        var project = RulesProject.Compile(CSharp, ("a.rules", "namespace Shop\n" + rules));

        Assert.Matches("^Error RDSL0203 a.rules.2,[0-9]+.: The name '(Order|Tier)' is declared in Code.cs already: rename or remove one of them.$", Assert.Single(project.Diagnostics));
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_partial_class_adds_to_the_class_of_a_rule_set() =>
        Assert.NotNull(RulesProject.Compile(
            CSharp + "namespace Shop { static partial class Fee { public static int Twice(Order o) => Evaluate(o) * 2; } }",
            ("a.rules", "namespace Shop\nruleset Fee(o: Order) -> int\n\notherwise\n  then 1\n")).Load());

    [Theory]
    [InlineData("RDSL0107", "ruleset S(o: Order) -> int\n\nrule \"a\"\n  when o.Total > 1e400\n  then 1\n")]
    [InlineData("RDSL0107", "ruleset S(o: Order) -> int\n\nrule \"a\"\n  when o.Total > 99999999999999999999999999999999\n  then 1\n")]
    [InlineData("RDSL0112", "ruleset S(o: Order) -> int\n\nrule \"a\"  [prio: 3]\n  then 1\n")]
    [InlineData("RDSL0114", "ruleset S(o: Order[]) -> int\n\nrule \"a\"\n  when max(x in o where x.Total > 1) > 1\n  then 1\n")]
    [InlineData("RDSL0201", "fact F { tier: Teir }\nruleset S(f: F) -> F\n\nrule \"a\"\n  when f.tier is Gold\n  then tier = f.tier\n\nrule \"b\"\n  then tier = Gold\n")]
    [InlineData("RDSL0203", "fact F { a: int }\nfact F { b: int }\nruleset S(f: F) -> int\n\nrule \"a\"\n  when f.a > 1\n  then 1\n")]
    public void What_is_reported_once_is_not_met_again_by_what_uses_it(string id, string rules)
    {
        var project = RulesProject.Compile(CSharp, ("a.rules", "namespace Shop\n" + rules));

        Assert.StartsWith($"Error {id} ", Assert.Single(project.Diagnostics), StringComparison.Ordinal);
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Text_of_a_rules_file_never_becomes_code()
    {
        const string name = "\\\" */ } */ \\n #error x";
        var project = RulesProject.Compile(CSharp, ("evil.rules", $"namespace Shop\nruleset Evil(o: Order) -> string\n\nrule \"{name}\"  [description: \"*/ #error\"]\n  when o.Note == \"\\\"; }}}} #error\"\n  then \"{{{{ */ \\u2028 // \"\n"));

        Assert.NotNull(project.Load());
    }

    [Fact]
    public void A_warning_that_a_rule_allows_is_silent()
    {
        const string twice = "ruleset S(o: Order) -> int\n\nrule \"a\"\n  then 1\n\nrule \"a\"  [allow: RDSL0308]\n  then 2\n";

        Assert.Empty(Diagnose(twice));
    }

    private static IReadOnlyList<string> Diagnose(string marked) =>
        RulesProject.Compile(CSharp, ("shop.rules", "namespace Shop\n" + marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal))).Diagnostics;

    private static string Expected(string id, string message, string marked)
    {
        var before = marked[..marked.IndexOf('⟦', StringComparison.Ordinal)];
        var line = before.Count(static character => character == '\n') + 2;
        var severity = id switch
        {
            "RDSL0308" or "RDSL0321" or "RDSL0322" => "Warning",
            "RDSL0320" => "info",
            _ => "Error",
        };
        return $"{severity} {id} shop.rules({line},{before.Length - before.LastIndexOf('\n')}): {message}";
    }
}
