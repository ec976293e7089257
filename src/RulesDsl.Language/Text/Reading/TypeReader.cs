using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Text.Reading;

/// <summary>Reads a slice that is one type.</summary>
internal static class TypeReader
{
    /// <summary>The type; <c>null</c> where the slice is none.</summary>
    public static Reading<TypeSyntax?> Read(SourceSlice slice) =>
        GrammarReader.Read<TypeSyntax?>(slice, TypeGrammar.Type, _ => null);
}
