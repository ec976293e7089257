using CsCheck;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting.Generating;

/// <summary>Whole modules.</summary>
internal static class ModuleGen
{
    private static readonly Gen<DeclarationSyntax> Enum = TextGen.NameSyntax.Select(TextGen.Names(4), (name, members) =>
        (DeclarationSyntax)new EnumSyntax(name, members.Select(member => new NameSyntax(member, default)).List(), default));

    private static readonly Gen<DeclarationSyntax> Fact = Gen.Select(TextGen.NameSyntax, TextGen.Names(4), TypeGen.Type.Array[4], (name, fields, types) =>
        (DeclarationSyntax)new FactSyntax(name, fields.Select((field, i) => new FieldSyntax(new NameSyntax(field, default), types[i], default)).List(), default));

    private static readonly Gen<DeclarationSyntax> Param = Gen.Select(TextGen.NameSyntax, TypeGen.Type, ExpressionGen.Value, (name, type, value) =>
        (DeclarationSyntax)new ParamSyntax(name, type, value, default));

    private static readonly Gen<DeclarationSyntax> Texts = Gen.Select(TextGen.NameSyntax, ExpressionGen.TextValue, ExpressionGen.TextValue, (name, then, expected) =>
        (DeclarationSyntax)new RulesetSyntax(
            name,
            default,
            new NamedTypeSyntax("string", default),
            null,
            false,
            default,
            default,
            new OtherwiseSyntax(new ValueSyntax(then, default), default),
            new([new TestSyntax(new RuleNameSyntax("", default), default, null, new ExpectValueSyntax(expected, default), default)]),
            default));

    private static readonly Gen<DeclarationSyntax> Function = Gen.Select(TextGen.NameSyntax, DecisionGen.Inputs, TypeGen.Type, ExpressionGen.Expression, TestGen.Test.List(0, 2), (name, inputs, output, body, tests) =>
        (DeclarationSyntax)new FunctionSyntax(name, inputs, output, body, tests, default));

    public static readonly Gen<DeclarationSyntax> Declaration = Gen.Frequency(
        (1, Enum), (2, Fact), (1, Param), (2, Texts), (2, Function), (5, DecisionGen.Ruleset), (4, DecisionGen.Table), (3, GraphGen.Graph));

    public static readonly Gen<ModuleSyntax> Module = Gen.Select(
        TextGen.Dotted.Select(name => new NameSyntax(name, default)).Maybe(),
        TextGen.Dotted.Select(name => new UsingSyntax(new NameSyntax(name, default), default)).List(0, 2),
        Gen.Bool,
        Gen.OneOf<string>("RDSL0305", "RDSL0401").Select(id => new AllowSyntax(id, default)).List(0, 2),
        Declaration.List(0, 3),
        (name, usings, isStrict, allows, declarations) => new ModuleSyntax("a.rules", name, usings, isStrict, allows, declarations, default));
}
