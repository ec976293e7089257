using RulesDsl.Generators.Analysis.Checks;
using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Covers;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Analysis.Tests;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis;

/// <summary>Proves a rule set or a table: what can never match, what is always true, what nobody reaches, what overlaps and what is missing.</summary>
internal sealed class DecisionProof
{
    // A subject has a bit of a word, and memory for the regions of all rules has an end.
    private const int MostSubjects = 64;
    private const long MostWords = 16_000_000;
    private const long Steps = 100_000_000;

    private static readonly BoundSymbol Today = BoundSymbol.Local("today", SymbolRank.Input, SimpleType.Date, "today");

    private readonly SubjectCatalogue _subjects;
    private readonly ConditionReader _reader;
    private readonly ReadingWork _work;
    private readonly Effort _effort;
    private readonly BoundExpression _day;

    private DecisionProof(IReadOnlyDictionary<string, BoundExpression> lets, BoundSymbol? now, ShapeTable shapes, CancellationToken cancellation)
    {
        _day = DayOf(now);
        _subjects = new SubjectCatalogue(new EnumValues(shapes.Find), lets);
        _reader = new ConditionReader(_subjects, lets);
        _work = new ReadingWork(lets);
        _effort = new Effort(Steps, cancellation);
    }

    /// <summary>Reports what can be shown of a decision without errors.</summary>
    /// <param name="syntax">The decision as written.</param>
    /// <param name="spec">What it means.</param>
    /// <param name="lets">What its <c>let</c>s stand for.</param>
    /// <param name="now">The input that <c>from</c> and <c>to</c> are compared with; null for the clock.</param>
    /// <param name="shapes">The world around the file.</param>
    /// <param name="reports">What takes the reports.</param>
    /// <param name="cancellation">Stops the proof.</param>
    public static void Check(
        DecisionSyntax syntax,
        DecisionSpec spec,
        IReadOnlyDictionary<string, BoundExpression> lets,
        BoundSymbol? now,
        ShapeTable shapes,
        Reports reports,
        CancellationToken cancellation)
    {
        var rowsFile = syntax is TableSyntax { RowsFile: not null } ? spec.Place.Rows?.File : null;
        var set = new DecisionProof(lets, now, shapes, cancellation).Read(syntax, spec);
        if (set is null)
        {
            reports.Report(ProofDiagnostics.Unproved(syntax.Name.Span, syntax.Name.Text, "it is too large"));
            return;
        }

        reports.InRows(rowsFile, [], () =>
        {
            foreach (var rule in set.Rules)
                RuleCheck.Check(rule, set, reports);
            ReachCheck.Check(set, reports);
            AgreementCheck.Check(set, reports);
            return set;
        });
        CompletenessCheck.Check(syntax, set, reports);
        if (set.Effort.IsSpent || set.Rules.Any(static rule => rule.Boxes is null))
            reports.Report(ProofDiagnostics.Unproved(syntax.Name.Span, syntax.Name.Text, "its conditions have too many combinations"));
    }

    private ProvedSet? Read(DecisionSyntax syntax, DecisionSpec spec)
    {
        if (_work.IsTooMuch(spec.Rules.SelectMany(static rule => rule.Parts)))
            return null;

        var rules = new List<ProvedRule>();
        for (var i = 0; i < spec.Rules.Count; i++)
        {
            if (spec.Rules[i].Attributes.IsEnabled)
                rules.Add(Read(spec.Rules[i], syntax is TableSyntax table ? table.Rows[i].Span : ((RulesetSyntax)syntax).Rules[i].Name.Span));
        }

        if (_subjects.All.Count > MostSubjects)
            return null;

        _subjects.Settle();
        if (_subjects.All.Sum(static subject => (subject.Regions.Count / 64L) + 1) * rules.Count > MostWords)
            return null;

        foreach (var rule in rules)
            rule.Boxes = Boxes.Of(rule.Formula, _subjects.All)?.ToArray();
        return new ProvedSet(syntax.Name, spec.Hit, rules, _subjects, Impossible(), new Examples(_subjects), _effort);
    }

    private ProvedRule Read(RuleSpec rule, SourceSpan span)
    {
        var parts = rule.Parts.Select(condition => new ConditionPart(_reader.Read(condition), condition.Span)).ToList();
        var days = new[] { Day(ComparisonOperator.GreaterOrEqual, rule.Attributes.From), Day(ComparisonOperator.LessOrEqual, rule.Attributes.To) };
        return new ProvedRule(rule, span, new Formula.And([.. days.OfType<Formula>(), .. parts.Select(static part => part.Formula)]), parts);
    }

    private Formula? Day(ComparisonOperator op, DateTime? day) => day is { } known
        ? _reader.Read(new BoundComparison(
            _day, op, new BoundLiteral(known, SimpleType.Date, default), ComparisonKind.Operator, SimpleType.Bool, default))
        : null;

    // Of a moment it is the day that its own zone has; under the name 'today' that is another value than the moment.
    private static BoundExpression DayOf(BoundSymbol? now) =>
        now is { Type: SimpleType { Kind: SimpleKind.Date } } ? new BoundName(now, SimpleType.Date, default)
        : now is { Name: "today" } ? new BoundMember(new BoundName(now, now.Type, default), "Date", SimpleType.Date, SimpleType.Date, default)
        : new BoundName(Today, SimpleType.Date, default);

    // What stands behind a null is null, and what cannot be null itself is so only there.
    private IReadOnlyList<Box> Impossible()
    {
        var count = _subjects.All.Count;
        var boxes = new List<Box>();
        foreach (var (path, inner) in _subjects.Nested().Where(static pair => pair.Path.CanBeNull))
        {
            boxes.Add(Box.Of(count, path.Number, path.Null).With(inner.Number, inner.All - inner.Null));
            if (!_subjects.CanBeNullBehind(path, inner))
                boxes.Add(Box.Of(count, path.Number, path.All - path.Null).With(inner.Number, inner.Null));
        }

        return [.. boxes.Where(static box => box.Subjects.All(subject => !box.Sets[subject]!.IsEmpty))];
    }
}
