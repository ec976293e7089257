using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Modules;

/// <summary>
/// What is known of a job with a mistake in it: the clauses before the mistake, or its head, or its name.
/// Its condition is the mistake, so that nobody takes the job for a sound one.
/// </summary>
internal static class JobRecovery
{
    // Every cut reads the job once more.
    private const int MostCuts = 16;

    public static JobSyntax? Read(ModuleReading reading, Section section)
    {
        var error = new ErrorSyntax(reading.Span(section));
        foreach (var end in Cuts(reading, section))
        {
            if (GrammarReader.TryRead(TokenInput.Over(reading.Tokens, section.From, end), JobGrammar.Job, [], out var job))
                return job with { When = error, Output = job.Output ?? Unread(reading, section), Span = error.Span };
        }

        return SignatureRecovery.Name(reading, section) is { } name
            ? new JobSyntax(name, default, new ErrorTypeSyntax(error.Span), default, null, error, null, null, null, null, null, null, null, null, null, null, error.Span)
            : null;
    }

    private static IEnumerable<int> Cuts(ModuleReading reading, Section section) => Enumerable
        .Range(section.From + 2, Math.Max(0, section.To - section.From - 2))
        .Where(i => reading.Tokens.Tokens[i] is { Kind: TokenKind.Word or TokenKind.Comma or TokenKind.If or TokenKind.Error })
        .Take(MostCuts)
        .Reverse();

    private static ErrorTypeSyntax? Unread(ModuleReading reading, Section section) =>
        reading.Tokens.Tokens.Skip(section.From).Take(section.To - section.From).Any(token => token.Kind is TokenKind.Arrow or TokenKind.Colon)
            ? new ErrorTypeSyntax(reading.Span(section))
            : null;
}
