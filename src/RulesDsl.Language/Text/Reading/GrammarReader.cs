using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Reading;

/// <summary>Runs a grammar over all of some tokens and makes diagnostics of what breaks off.</summary>
internal static class GrammarReader
{
    /// <summary>Reads a slice that holds one thing and nothing else.</summary>
    public static Reading<T> Read<T>(SourceSlice slice, Parser<T> grammar, Func<SourceSpan, T> failed)
    {
        var tokens = Lexer.Read(slice);
        return Read(tokens, grammar, failed);
    }

    /// <summary>Reads all of the tokens as one thing; <paramref name="failed"/> stands in where that fails.</summary>
    public static Reading<T> Read<T>(TokenList tokens, Parser<T> grammar, Func<SourceSpan, T> failed)
    {
        var diagnostics = new List<RuleDiagnostic>(tokens.Diagnostics);
        var place = TokenInput.Over(tokens, 0, tokens.Count);
        var value = TryRead(place, grammar, diagnostics, out var read) ? read : failed(tokens.Slice.Span(0, tokens.Slice.Text.Length));
        return new Reading<T>(value, diagnostics.ToEquatableArray()) { Comments = tokens.Comments };
    }

    /// <summary>Reads the whole stretch that begins at <paramref name="place"/>; false where that fails, which has then been reported.</summary>
    public static bool TryRead<T>(TokenInput place, Parser<T> grammar, List<RuleDiagnostic> diagnostics, out T value)
    {
        value = default!;
        if (NestingGuard.Find(place) is { } tooDeep)
        {
            diagnostics.Add(tooDeep);
            return false;
        }

        var result = grammar(place);
        diagnostics.AddRange(place.Diagnostics);
        if (result.WasSuccessful && result.Remainder.AtEnd)
        {
            value = result.Value;
            return true;
        }

        var found = (TokenInput)result.Remainder;
        if (!found.IsReported)
            diagnostics.Add(UnexpectedToken.At(found, result.WasSuccessful ? [] : result.Expectations));
        return false;
    }
}
