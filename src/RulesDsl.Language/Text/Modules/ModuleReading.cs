using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>A file that is being read: its tokens, and the mistakes found so far.</summary>
internal sealed class ModuleReading(TokenList tokens)
{
    public TokenList Tokens { get; } = tokens;

    public List<RuleDiagnostic> Diagnostics { get; } = [.. tokens.Diagnostics];

    public Token First(Section section) => Tokens.Tokens[section.From];

    public SourceSpan Span(Section section) => First(section).Span.Through(Tokens.Tokens[section.To - 1].Span);

    /// <summary>What a section says; <c>null</c> where it cannot be read, which has then been reported.</summary>
    public T? Read<T>(Section section, Parser<T> grammar)
        where T : class => Read(section.From, section.To, grammar);

    /// <summary>What a section says that a declaration begins with; what stands behind it and means nothing is reported and left out.</summary>
    public T? ReadHead<T>(Section section, Parser<T> grammar)
        where T : class
    {
        T? read = null;
        return Read(section, grammar.Select(value => read = value)) ?? read;
    }

    /// <summary>What the tokens from <paramref name="from"/> up to, not with, <paramref name="to"/> say.</summary>
    public T? Read<T>(int from, int to, Parser<T> grammar)
        where T : class => GrammarReader.TryRead(TokenInput.Over(Tokens, from, to), grammar, Diagnostics, out var value) ? value : null;

    /// <summary>Keeps the first of several things that can be said once, and reports the others.</summary>
    public T? Single<T>(T? first, T? next, string what)
        where T : SyntaxNode
    {
        if (first is not null && next is not null)
            Diagnostics.Add(SyntaxDiagnostics.SaidTwice(next.Span, what, first.Span));
        return first ?? next;
    }
}
