using CsCheck;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting.Generating;

internal static class TypeGen
{
    public static readonly Gen<TypeSyntax> Type = Of(depth: 3);

    // No `string`: where one is known to be wanted, a value of another kind is a mistake, of which conversion may make a text.
    private static readonly Gen<TypeSyntax> Named = Gen.Frequency((2, Gen.OneOf<string>("bool", "decimal", "int", "datetime")), (2, TextGen.Dotted))
        .Select(name => (TypeSyntax)new NamedTypeSyntax(name, default));

    private static Gen<TypeSyntax> Of(int depth) => depth == 0
        ? Gen.Const(() => Named).SelectMany(named => named)
        : Gen.Frequency(
            (4, Of(0)),
            (1, Of(depth - 1).Select(element => (TypeSyntax)new NullableTypeSyntax(element, default))),
            (1, Of(depth - 1).Select(element => (TypeSyntax)new ListTypeSyntax(element, default))),
            (1, Of(depth - 1).Select(Of(depth - 1), (key, value) => (TypeSyntax)new MapTypeSyntax(key, value, default))));
}
