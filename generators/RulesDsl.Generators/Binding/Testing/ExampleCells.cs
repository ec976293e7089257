using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>What stands in the cells and the heads of examples.</summary>
internal static class ExampleCells
{
    /// <summary>Whether a cell is the bare word.</summary>
    public static bool Says(ExpressionSyntax cell, string word) => cell switch
    {
        IdentifierSyntax identifier => identifier.Name == word,
        RawValueSyntax raw => raw.Text == word,
        _ => false,
    };

    /// <summary>The names of a path; null for anything else.</summary>
    public static IReadOnlyList<NameSyntax>? Path(ExpressionSyntax syntax) => syntax switch
    {
        IdentifierSyntax identifier => [new NameSyntax(identifier.Name, identifier.Span)],
        MemberSyntax member when Path(member.Target) is { } target => [.. target, member.Name],
        _ => null,
    };
}
