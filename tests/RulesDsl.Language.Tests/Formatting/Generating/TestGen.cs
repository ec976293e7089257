using CsCheck;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting.Generating;

/// <summary>Tests with what is given and what is expected.</summary>
internal static class TestGen
{
    private static readonly Gen<ExpectSyntax> Expect = Gen.OneOf(
        Gen.Const((ExpectSyntax)new ExpectNoneSyntax(default)),
        Gen.Const((ExpectSyntax)new ExpectErrorSyntax(default)),
        TextGen.RuleName.Select(name => (ExpectSyntax)new ExpectRuleSyntax(name, default)),
        ExpressionGen.Members(ExpressionGen.TestValue, 0).Select(members => (ExpectSyntax)new ExpectMembersSyntax(members, default)),
        Gen.Frequency((5, ExpressionGen.TestValue), (1, Gen.OneOf<string>("none", "error").Select(name => (ExpressionSyntax)new IdentifierSyntax(name, default))))
            .Where(value => value is not ObjectSyntax)
            .Select(value => (ExpectSyntax)new ExpectValueSyntax(value, default)));

    private static readonly Gen<ColumnSyntax> Given = TextGen.Name.Array[1, 3].Select(names => (ColumnSyntax)new GivenColumnSyntax(
        names.Skip(1).Aggregate((ExpressionSyntax)new IdentifierSyntax(names[0], default), (path, name) => new MemberSyntax(path, new NameSyntax(name, default), default)), default));

    private static readonly Gen<ColumnSyntax> Output = Gen.Frequency((3, TextGen.Name), (1, Gen.Const("rule"))).Select(name => (ColumnSyntax)new OutputColumnSyntax(new NameSyntax(name, default), default));

    private static readonly Gen<ColumnSyntax> Names = Gen.Const((ColumnSyntax)new AttributeColumnSyntax(new NameSyntax("name", default), default));

    private static readonly Gen<ExamplesSyntax> Examples = Gen.Select(Gen.OneOf(Given, Output, Names).Array[0, 3], Output, (columns, output) =>
            columns.Append(output).DistinctBy(ColumnName.Of).List())
        .SelectMany(columns => DecisionGen.Row(columns, isExample: true).List(1, 3), (columns, rows) => new ExamplesSyntax(columns, rows, default));

    public static readonly Gen<TestSyntax> Test = Gen.Select(TextGen.RuleName, ExpressionGen.Members(ExpressionGen.TestValue, 0), Expect, Gen.Int[0, 3].SelectMany(dice => dice == 0 ? Examples.Maybe() : Gen.Const((ExamplesSyntax?)null)), (name, given, expect, examples) =>
        new TestSyntax(name, given, examples, examples is null ? expect : null, default));
}
