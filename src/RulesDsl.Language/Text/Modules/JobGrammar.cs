using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>A job: its head, then clauses in any order, with or without commas between them.</summary>
internal static class JobGrammar
{
    /// <summary>The run conditions by the words for them.</summary>
    public static readonly Dictionary<string, RunCondition> RunConditions = new(StringComparer.Ordinal)
    {
        ["success"] = RunCondition.Success, ["always"] = RunCondition.Always, ["failed"] = RunCondition.Failed,
        ["any succeeded"] = RunCondition.AnySucceeded, ["none failed"] = RunCondition.NoneFailed,
    };

    /// <summary>The words that open a clause.</summary>
    public static readonly HashSet<string> ClauseWords = ["for", "when", "needs", "retry", "timeout", "heartbeat", "delay", "priority", "run", "undo", "signal", "concurrency"];

    private static readonly Parser<NumberSyntax> Whole =
        from ahead in Expect.Ahead(input => input.Kind == TokenKind.Number && input.Token.Text.All(char.IsDigit), "a whole number")
        from number in PrimaryGrammar.Number
        select number;

    private static readonly Parser<NumberSyntax> AtMost =
        from ahead in Expect.Ahead(OpensAtMost, "'at most'")
        from comma in Expect.Comma.ZeroOrOne()
        from at in Expect.Word("at")
        from most in Expect.Word("most")
        from number in Whole
        from again in Expect.Word("at")
        from once in Expect.Word("once")
        select number;

    private static readonly Parser<ForEachSyntax> ForEach =
        (from word in Expect.Word("for")
         from each in Expect.Word("each")
         from binder in Expect.Name("a name for the item")
         from sign in Expect.Sign(TokenKind.In, "in")
         from source in ExpressionGrammar.Expression
         from keyed in Expect.Word("by")
         from key in ExpressionGrammar.Expression
         from most in AtMost.Offered()
         select (binder, source, key, most)).Spanned((it, span) => new ForEachSyntax(it.binder, it.source, it.key, it.most, span));

    // On a line of its own, or behind a comma, it is the condition of the job.
    private static readonly Parser<ExpressionSyntax> RetryWhen =
        from ahead in Expect.Ahead(input => input.Kind == TokenKind.Word && input.Token is { Text: "when", IsFirstOnLine: false }, "'when'")
        from word in Expect.Word("when")
        from condition in ExpressionGrammar.Expression
        select condition;

    private static readonly Parser<RetrySyntax> Retry =
        (from word in Expect.Word("retry")
         from number in Whole
         from times in Expect.Word("times")
         from backoff in BackoffClause().Offered()
         from condition in RetryWhen.ZeroOrOne()
         select (Number: number, Backoff: backoff, When: condition)).Spanned((it, span) => new RetrySyntax(it.Number, it.Backoff?.From, it.Backoff?.To, it.When, span));

    // A name that opens a clause ends the list: `needs a, timeout 10m`.
    private static readonly Parser<List<NameSyntax>> NeededJobs =
        from word in Expect.Word("needs")
        from first in Expect.Name("the name of a job")
        from rest in (from ahead in Expect.Ahead(OpensNext, "','")
                      from comma in Expect.Comma
                      from name in Expect.Name("the name of a job")
                      select name).ZeroOrMore()
        select rest.Prepend(first).ToList();

    private static readonly Parser<JobClause> Clause =
        Opened("for", ForEach, (job, it) => job with { ForEach = it })
            .XOr(Opened("when", Expect.Word("when").SelectMany(_ => ExpressionGrammar.Expression, (_, value) => value), (job, it) => job with { When = it }))
            .XOr(Opened("needs", NeededJobs, (job, it) => job with { Needs = it.ToEquatableArray() }))
            .XOr(Opened("retry", Retry, (job, it) => job with { Retry = it }))
            .XOr(Opened("timeout", Duration("timeout"), (job, it) => job with { Timeout = it }))
            .XOr(Opened("heartbeat", Duration("heartbeat"), (job, it) => job with { Heartbeat = it }))
            .XOr(Opened("delay", Duration("delay"), (job, it) => job with { Delay = it }))
            .XOr(Opened("priority", Expect.Word("priority").Before(Whole), (job, it) => job with { Priority = it }))
            .XOr(Opened("run", Run(), (job, it) => job with { Run = it }))
            .XOr(Opened("undo", Expect.Word("undo").Before(Expect.Name("a name for what undoes it")), (job, it) => job with { Undo = it }))
            .XOr(Opened("signal", SignalGrammar.Signal, (job, it) => job with { Signal = it }))
            .XOr(Opened("concurrency", Concurrency(), (job, it) => job with { Concurrency = it }))
            .Named("a clause of the job: 'for each', 'when', 'needs', 'retry', 'timeout', 'heartbeat', 'delay', 'priority', 'run', 'undo', 'signal', 'concurrency'");

    private static readonly Parser<JobClause> NextClause =
        from comma in Expect.Comma.ZeroOrOne()
        from clause in Clause
        select clause;

    private static readonly Parser<List<NameSyntax>> Parameters =
        from open in Expect.Sign(TokenKind.LeftParenthesis, "(")
        from names in Expect.Name("the name of a job, an input or an item").ListUntil(Expect.Sign(TokenKind.RightParenthesis, ")"))
        select names;

    private static readonly Parser<JobSyntax> Head =
        (from word in Expect.Word("job")
         from name in Expect.Name("the name of the job")
         from parameters in Parameters.ZeroOrOne()
         from output in Expect.Sign(TokenKind.Arrow, "->").SelectMany(_ => TypeGrammar.Type, (_, type) => type).ZeroOrOne()
         from body in Expect.Sign(TokenKind.Assign, "=").SelectMany(_ => ExpressionGrammar.Expression, (_, value) => value).ZeroOrOne()
         select (name, parameters, output, body)).Spanned((it, span) => new JobSyntax(
            it.name, (it.parameters ?? []).ToEquatableArray(), it.output, default, null, null, null, null, null, null, null, null, null, null, null, it.body, span));

    public static readonly Parser<JobSyntax> Job =
        (from head in Head
         from clauses in NextClause.ZeroOrMore().Checked(RepetitionCheck)
         select (Head: head, Clauses: clauses)).Spanned((it, span) => it.Clauses.Aggregate(it.Head, (job, clause) => clause.Apply(job)) with { Span = span });

    private static Parser<JobClause> Opened<T>(string word, Parser<T> parser, Func<JobSyntax, T, JobSyntax> apply) =>
        parser.Spanned((value, span) => new JobClause(word, span, job => apply(job, value)));

    private static Parser<DurationSyntax> Duration(string word) => Expect.Word(word).SelectMany(_ => PrimaryGrammar.Duration, (_, value) => value);

    private static Parser<RunConditionSyntax> Run() =>
        (from word in Expect.Word("run")
         from condition in Option.Of("run condition", RunConditions, RunCondition.Success)
         select condition.Value).Spanned((condition, span) => new RunConditionSyntax(condition, span));

    private static Parser<ConcurrencySyntax> Concurrency() =>
        (from word in Expect.Word("concurrency")
         from name in Expect.Name("a name for what the jobs share")
         from number in Whole
         select (Name: name, AtMost: number)).Spanned((it, span) => new ConcurrencySyntax(it.Name, it.AtMost, span));

    private static Parser<Backoff> BackoffClause() =>
        from word in Expect.Word("backoff")
        from lower in PrimaryGrammar.Duration
        from upper in Expect.Sign(TokenKind.Range, "..").SelectMany(_ => PrimaryGrammar.Duration, (_, value) => value).ZeroOrOne()
        select new Backoff(lower, upper);

    private static bool OpensClause(TokenInput input) => input.Kind == TokenKind.Word && ClauseWords.Contains(input.Token.Text);

    private static bool OpensNext(TokenInput input) =>
        input.Kind == TokenKind.Comma && input.Peek(1) is TokenKind.Word or TokenKind.EscapedWord && !OpensClause(input.Next());

    private static bool OpensAtMost(TokenInput input)
    {
        var at = input.Kind == TokenKind.Comma ? input.Next() : input;
        return at.Kind == TokenKind.Word && at.Token.Text == "at";
    }

    private static RuleDiagnostic? RepetitionCheck(List<JobClause> clauses, TokenInput input)
    {
        var repeated = clauses.GroupBy(clause => clause.Word).FirstOrDefault(group => group.Count() > 1);
        return repeated is null ? null : SyntaxDiagnostics.SaidTwice(repeated.ElementAt(1).Span, $"'{repeated.Key}'", repeated.First().Span);
    }

    private sealed record Backoff(DurationSyntax From, DurationSyntax? To);
}
