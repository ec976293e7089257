using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Tests.Expressions.Testbed;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Tests.Expressions;

public class DiagnosticTests
{
    [Theory]
    [InlineData("⟦ordr⟧.Total > 1", "RDSL0220", "There is no 'ordr' here; did you mean 'order'?")]
    [InlineData("⟦budget⟧ > 1", "RDSL0220", "There is no 'budget' here: there are 'order', 'none' and 'now'.")]
    [InlineData("order.Tier is ⟦Golden⟧", "RDSL0220", "'Golden' is no member of Tier and no other name here; did you mean 'Gold'?")]
    [InlineData("order.⟦Totel⟧ > 1", "RDSL0222", "Order has no 'Totel'; did you mean 'Total'?")]
    [InlineData("order.Buyer.⟦Nam⟧ is empty", "RDSL0222", "Customer has no 'Nam'; did you mean 'Name'?")]
    [InlineData("order.Lines.⟦Pric⟧ is empty", "RDSL0222", "Line has no 'Pric'; did you mean 'Price'?")]
    [InlineData("order.Tier is Tier.⟦Golt⟧", "RDSL0222", "Tier has no 'Golt'; did you mean 'Gold'?")]
    [InlineData("⟦order.Total⟧", "RDSL0223", "A condition is true or false, but this is decimal: compare it with something.")]
    [InlineData("⟦order.Total == order.Name⟧", "RDSL0224", "decimal and string can never be equal: compare values of one type.")]
    [InlineData("⟦order.Tier == now.DayOfWeek⟧", "RDSL0224", "Tier and DayOfWeek can never be equal: compare values of one type.")]
    [InlineData("order.Tier == ⟦\"Gold\"⟧", "RDSL0224", "Tier and string can never be equal: write Gold without quotes.")]
    [InlineData("order.Count in [1, ⟦\"a\"⟧]", "RDSL0224", "int and string can never be equal: compare values of one type.")]
    [InlineData("⟦order.Name in order.Codes⟧", "RDSL0224", "int and string can never be equal: compare values of one type.")]
    [InlineData("⟦order.Total > order.Score⟧", "RDSL0225", "decimal and double do not mix, because one is exact and the other is not: write decimal(order.Score).")]
    [InlineData("⟦order.Total * order.Score⟧ > 1", "RDSL0225", "decimal and double do not mix, because one is exact and the other is not: write decimal(order.Score).")]
    [InlineData("⟦order.Created > 2026-01-31⟧", "RDSL0226", "A date is a whole day and a datetime a moment: write date(…) around the moment, or a literal with a time such as 2026-01-31T00:00Z.")]
    [InlineData("⟦order.Day == now⟧", "RDSL0226", "A date is a whole day and a datetime a moment: write date(…) around the moment, or a literal with a time such as 2026-01-31T00:00Z.")]
    [InlineData("⟦order.Express > true⟧", "RDSL0227", "'>' does not work on bool and bool: convert one of them.")]
    [InlineData("⟦order.Name + order.Count⟧ is empty", "RDSL0227", "'+' joins text with text, not string with int: write a template such as \"{a} {b}\".")]
    [InlineData("⟦order.Count⟧ starts with \"a\"", "RDSL0227", "'starts with' works on text, but this is int: name a text member, or write a template around it.")]
    [InlineData("⟦order.Count⟧ is empty", "RDSL0227", "'is empty' works on text, lists and maps, but this is int: write 'is null' or compare it.")]
    [InlineData("⟦order.Name[0]⟧ is empty", "RDSL0227", "string has no [index]: only lists and maps do.")]
    [InlineData("(⟦if order.Express then 1 else \"a\"⟧) is empty", "RDSL0228", "This would be either int or string: make both of one type.")]
    [InlineData("order.Labels[⟦5⟧] is empty", "RDSL0228", "Here goes string?, but this is int: write it in a template, as in \"{…}\".")]
    [InlineData("\"{⟦order.Tags⟧}\" is empty", "RDSL0228", "A template shows single values, but this is string[]: write join(…, \", \") or pick an element.")]
    [InlineData("⟦order.Count⟧ is null", "RDSL0230", "int is never null, so the test always says the same: leave that out.")]
    [InlineData("⟦order.Count > null⟧", "RDSL0231", "'>' against null is always false: write 'is null' or 'is not null'.")]
    [InlineData("⟦order.Count + null⟧ is null", "RDSL0231", "Arithmetic with null is always null: write a value.")]
    [InlineData("⟦order.Stamp < now⟧", "RDSL0226", "C#'s DateTime has no zone, so it cannot be set against a date or a datetime: write date(…) around it, or make the member a DateTimeOffset.")]
    [InlineData("⟦order.Count / 0⟧ > 1", "RDSL0239", "This divides by zero: write another divisor.")]
    [InlineData("⟦order.Score % 0⟧ > 1", "RDSL0239", "This divides by zero: write another divisor.")]
    [InlineData("⟦2_000_000_000 * 2⟧ > order.Count", "RDSL0239", "The result is out of range for int: write one of the numbers with a fraction, such as 1.0, to compute in decimal.")]
    [InlineData("order.Name matches ⟦/(a)\\1/⟧", "RDSL0233", "This regular expression cannot be used: it looks back at what it has matched (a group reference, a lookaround or an atomic group), which takes time without limit.")]
    [InlineData("order.Count in ⟦10..1⟧", "RDSL0234", "Nothing is in this range: the lower end comes first.")]
    [InlineData("order.Count in 1 ..< 1 or order.Express", "RDSL0234", "Nothing is in this range: the lower end comes first.")]
    [InlineData("order.Count in ⟦order.Name⟧", "RDSL0235", "This is string, not a collection: name a list, or compare with '=='.")]
    [InlineData("any(l in ⟦order.Buyer⟧ where l.Taxed)", "RDSL0235", "This is Customer, not a collection: name a list, or compare with '=='.")]
    [InlineData("sum(l in order.Lines : ⟦l.Sku⟧) > 1", "RDSL0227", "'sum' does not work on string: it takes numbers or durations.")]
    [InlineData("⟦Twise⟧(1) > 1", "RDSL0237", "There is no function 'Twise' here: name a rule set, a table, a static method marked [RuleFunction] or a built-in such as round.")]
    [InlineData("⟦roun⟧(order.Total) > 1", "RDSL0237", "There is no function 'roun' here; did you mean 'round'?")]
    [InlineData("order.Name.⟦Normalize⟧() is empty", "RDSL0237", "string has no method 'Normalize' that rules can call: call one of its own methods.")]
    [InlineData("order.Buyer.⟦Trim⟧() is empty", "RDSL0237", "Customer has no method 'Trim' that rules can call; did you mean the function 'trim(…)'?")]
    [InlineData("⟦now⟧() > order.Created", "RDSL0237", "'now' is a value, not a function: leave the parentheses out.")]
    [InlineData("order.Created + ⟦months⟧(3) > now", "RDSL0238", "A month has no fixed length, so it is no duration: write addMonths(date, number) to go on by some, or months(from, to) to count them.")]
    [InlineData("order.Created > ⟦addMonth⟧(now, 1)", "RDSL0237", "There is no function 'addMonth' here; did you mean 'addMonths'?")]
    [InlineData("replace(order.Name, ⟦/(a)\\1/⟧, \"\") is empty", "RDSL0233", "This regular expression cannot be used: it looks back at what it has matched (a group reference, a lookaround or an atomic group), which takes time without limit.")]
    [InlineData("⟦upper⟧(order.Name, /a/) is empty", "RDSL0238", "Found 2 arguments; expected upper(string).")]
    [InlineData("max(order.Count, ⟦/a/⟧) > 1", "RDSL0236", "A regular expression stands only after 'matches' and as what 'replace' looks for.")]
    [InlineData("⟦take⟧(order.Lines) is empty", "RDSL0238", "Found 1 argument; expected take(list, int).")]
    [InlineData("order.Name.⟦Trim⟧(1) is empty", "RDSL0238", "Found 1 argument; expected trim().")]
    [InlineData("order.Name.Substring(⟦order.Day⟧) is empty", "RDSL0228", "Here goes int, but this is date: write a value of type int.")]
    [InlineData("order.Lines.⟦Take⟧() is empty", "RDSL0238", "Found 1 argument; expected take(list, int).")]
    [InlineData("int(⟦order.Day⟧) > 1", "RDSL0228", "Here goes a number or a text, but this is date: name one of these.")]
    [InlineData("⟦Twice⟧(1, 2) > 1", "RDSL0238", "Found 2 arguments; expected Twice(int).")]
    [InlineData("Twice(⟦order.Name⟧) > 1", "RDSL0228", "Here goes int, but this is string: write a number, or read one with int(…) ?? 0.")]
    [InlineData("Twice(⟦order.Total⟧) > 1", "RDSL0228", "Here goes int, but this is decimal: write int(…) around it, which drops the fraction.")]
    [InlineData("⟦abs⟧(order.Name) > 1", "RDSL0238", "These arguments fit none of abs(int) or abs(long) or abs(decimal) or abs(double) or abs(duration).")]
    public void A_mistake_is_reported_once_at_its_place_with_a_mend(string marked, string id, string message)
    {
        var world = new BoundWorld(marked.Replace("⟦", "").Replace("⟧", ""));

        world.Binder.BindCondition(world.Syntax, world.Scope);

        var error = Assert.Single(world.Context.Diagnostics, static diagnostic => diagnostic.Descriptor.Severity == RuleSeverity.Error);
        Assert.Equal((id, message), (error.Descriptor.Id, error.Message));
        if (marked.Contains('⟦'))
            Assert.Equal(marked, world.Text.Insert(error.Span.End, "⟧").Insert(error.Span.Start, "⟦"));
    }

    [Fact]
    public void Mistakes_in_several_operands_are_all_reported()
    {
        var world = new BoundWorld("order.Totel > 1 and order.Tier is Golden and order.Nme is empty");

        world.Binder.BindCondition(world.Syntax, world.Scope);

        Assert.Equal(["RDSL0222", "RDSL0220", "RDSL0222"], world.Context.Diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id));
    }

    [Theory]
    [InlineData("order.⟦Rank⟧", "int", "Here goes int, but this is int? and may be null: write '?? value' behind it, or test it with 'is not null' first.")]
    [InlineData("order.Total", "int", "Here goes int, but this is decimal: write int(…) around it, which drops the fraction.")]
    [InlineData("order.Score", "decimal", "decimal and double do not mix, because one is exact and the other is not: write decimal(order.Score).")]
    [InlineData("null", "int", "Here goes int, but this is null: write a value, because only 'int?' may be null.")]
    public void A_value_that_does_not_fit_its_place_is_an_error(string expression, string target, string message)
    {
        var world = new BoundWorld(expression.Replace("⟦", "").Replace("⟧", ""));

        world.Binder.BindValue(world.Syntax, world.Scope, SimpleType.Named(target)!);

        Assert.Equal(message, Assert.Single(world.Context.Diagnostics).Message);
    }

    [Theory]
    [InlineData("⟦order.Rank⟧ > 5", "'order.Rank' may be null, and then the comparison is false: write '?? value' behind it, or 'is not null and …' before.")]
    [InlineData("⟦order.Rank⟧ in 1..5", "'order.Rank' may be null, and then it is in no range: write '?? value' behind it, or 'is not null and …' before.")]
    [InlineData("(⟦order.Rank⟧ + 1) is null", "'order.Rank' may be null, and then the result is null: write '?? value' behind it, or 'is not null and …' before.")]
    [InlineData("⟦order.Rank⟧ + 1 - 2 > 5", "'order.Rank' may be null, and then the result is null: write '?? value' behind it, or 'is not null and …' before.")]
    [InlineData("Twice(⟦order.Rank⟧) is null", "'order.Rank' may be null, and then nothing is called and the result is null: write '?? value' behind it, or 'is not null and …' before.")]
    public void A_null_that_decides_silently_is_suggested_and_under_strict_an_error(string marked, string message)
    {
        foreach (var strict in new[] { false, true })
        {
            var world = new BoundWorld(marked.Replace("⟦", "").Replace("⟧", ""), strict);

            world.Binder.BindCondition(world.Syntax, world.Scope);

            var suggestion = Assert.Single(world.Context.Diagnostics);
            Assert.Equal((strict ? RuleSeverity.Error : RuleSeverity.Suggestion, message), (suggestion.Descriptor.Severity, suggestion.Message));
            Assert.Equal(marked, world.Text.Insert(suggestion.Span.End, "⟧").Insert(suggestion.Span.Start, "⟦"));
        }
    }

    [Theory]
    [InlineData("order.Rank is not null and order.Rank > 5")]
    [InlineData("order.Rank is null or order.Rank > 5")]
    [InlineData("order.Rank == 5 and order.Rank + 1 > 5")]
    [InlineData("(order.Rank ?? 0) > 5")]
    [InlineData("not (order.Rank is null) and order.Rank > 5")]
    [InlineData("order.Agent is not null and order.Agent.Credit > 5")]
    [InlineData("any(l in order.Lines where l.Rebate is not null and l.Rebate > 5)")]
    public void Nothing_is_suggested_where_a_condition_has_seen_to_it(string condition)
    {
        var world = new BoundWorld(condition);

        world.Binder.BindCondition(world.Syntax, world.Scope);

        Assert.Empty(world.Context.Diagnostics);
    }

    [Fact]
    public void A_replacement_of_what_is_never_null_is_warned_about()
    {
        var world = new BoundWorld("order.Count ?? 1");

        var value = world.Binder.Bind(world.Syntax, world.Scope);

        var warning = Assert.Single(world.Context.Diagnostics);
        Assert.Equal((SimpleType.Int, RuleSeverity.Warning), (value.Type, warning.Descriptor.Severity));
        Assert.Equal("int is never null here, so '??' has nothing to replace: leave it and what follows out.", warning.Message);
    }

    [Fact]
    public void Two_names_that_fit_alike_are_an_error_that_names_both()
    {
        var world = new BoundWorld("order_total > 1");
        var scope = Scope.Empty
            .With(BoundSymbol.Local("orderTotal", SymbolRank.Input, SimpleType.Int, "orderTotal"))
            .With(BoundSymbol.Local("OrderTotal", SymbolRank.Input, SimpleType.Int, "OrderTotal"));

        world.Binder.BindCondition(world.Syntax, scope);

        Assert.Equal("'order_total' may be 'orderTotal' or 'OrderTotal': write the exact name.", Assert.Single(world.Context.Diagnostics).Message);
    }
}
