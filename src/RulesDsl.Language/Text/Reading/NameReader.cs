using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Text.Reading;

/// <summary>Reads a slice that is one name.</summary>
internal static class NameReader
{
    /// <summary>The name of a declaration or an input; <c>null</c> where the slice is none.</summary>
    public static Reading<NameSyntax?> Read(SourceSlice slice) =>
        GrammarReader.Read<NameSyntax?>(slice, Expect.Name("a name"), _ => null);

    /// <summary>The name of a member, which may also be a word of the expression language; <c>null</c> where the slice is none.</summary>
    public static Reading<NameSyntax?> ReadMember(SourceSlice slice) =>
        GrammarReader.Read<NameSyntax?>(slice, Expect.AnyName("a name"), _ => null);

    /// <summary>The name of a member, or a key in quotes; <c>null</c> where the slice is neither.</summary>
    public static Reading<NameSyntax?> ReadKey(SourceSlice slice) => GrammarReader.Read<NameSyntax?>(slice, NameGrammar.Key, _ => null);

    /// <summary>A name with dots in it, as a namespace has; <c>null</c> where the slice is none.</summary>
    public static Reading<NameSyntax?> ReadDotted(SourceSlice slice) =>
        GrammarReader.Read<NameSyntax?>(slice, NameGrammar.Dotted, _ => null);
}
