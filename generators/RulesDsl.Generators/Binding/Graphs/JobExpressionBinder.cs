using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Specs;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Binds the expressions of a job over the inputs of its graph, its item and the outputs of other jobs.</summary>
internal sealed class JobExpressionBinder(
    BindingContext context, IReadOnlyList<BoundGraphInput> inputs, IReadOnlyList<JobSignature> jobs, GraphParams allParams, RunCondition run)
{
    /// <summary>The type of what the condition of a retry asks about.</summary>
    public const string FailureType = "RulesDsl.Jobs.JobFailure";

    /// <summary>What the condition of a retry asks about.</summary>
    public static readonly BoundSymbol Failure =
        BoundSymbol.Local("error", SymbolRank.Binder, new NamedType(FailureType, NamedKind.Class), "error") with { MayBeNull = false };

    // What it is called everywhere else.
    private static readonly BoundSymbol NoFailure = Failure with { Rank = SymbolRank.Input, Distance = 3, Refusal = GraphDiagnostics.ErrorOutsideRetry };

    private static readonly BoundSymbol Clock =
        new("clock", SymbolRank.Input, ErrorType.Instance, "call.Clock", new([new Capture("global::RulesDsl.Jobs.JobCall call", "call")]));

    /// <summary>Binds an expression and tells what it reads, which is no more than it uses: a name that turns out to be that of a type or of a binder reads nothing.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="forEach">The items of the job, one of which it may read.</param>
    /// <param name="bind">Binds it as its place wants it.</param>
    /// <param name="takesMissing">Whether the output of a job that may have failed is null there, instead of a mistake.</param>
    public BoundJobExpression Bind(
        ExpressionSyntax expression, BoundForEach? forEach, Func<ExpressionBinder, ExpressionSyntax, Scope, BoundExpression> bind, bool takesMissing)
    {
        var values = Mentioned(expression, forEach).Select(value => takesMissing ? OrMissing(value) : value).ToDictionary(value => Symbol(value, takesMissing));
        var scope = values.Keys.Aggregate(Scope.Empty.WithClock(Clock), static (scope, symbol) => scope.With(symbol));
        if (!values.Values.Any(static value => NameKey.Of(value.Name) == NameKey.Of(Failure.Name)))
            scope = scope.With(NoFailure);
        var bound = bind(new ExpressionBinder(context), expression, allParams.AddTo(scope));
        var used = new HashSet<BoundSymbol>(BoundTree.Symbols(bound));
        var reads = values.Where(value => used.Contains(value.Key)).Select(static value => value.Value).OrderBy(static value => value.Name, StringComparer.Ordinal);
        return new BoundJobExpression(bound, reads.Concat(allParams.UsedBy(bound).Select(ReadParams)).ToEquatableArray());
    }

    // Of thousands of jobs an expression names a few.
    private IEnumerable<BoundJobValue> Mentioned(ExpressionSyntax expression, BoundForEach? forEach)
    {
        var names = new NameCollector();
        names.Visit(expression);
        var keys = new HashSet<string>(names.Names.Where(static name => name.IndexOf('.') < 0).Select(NameKey.Of));
        return InSight(forEach).Where(value => keys.Contains(NameKey.Of(value.Name))).GroupBy(static value => value.Name).Select(static same => same.First());
    }

    // In the order in which a name is looked up: the item hides an input, which hides a job.
    private IEnumerable<BoundJobValue> InSight(BoundForEach? forEach) =>
    [
        .. forEach is null ? Enumerable.Empty<BoundJobValue>() : [new BoundJobValue(JobValueSource.Item, forEach.Binder, forEach.Item)],
        .. inputs.Select(static input => new BoundJobValue(JobValueSource.Input, input.Name, input.Type)),
        .. jobs.Select(static job => new BoundJobValue(job.IsForEach ? JobValueSource.Outputs : JobValueSource.Output, job.Name, job.Output ?? ErrorType.Instance)),
        new BoundJobValue(JobValueSource.Now, "now", SimpleType.DateTime),
        new BoundJobValue(JobValueSource.Today, "today", SimpleType.Date),
    ];

    // Of items those that failed are not among the outputs.
    private BoundJobValue OrMissing(BoundJobValue value) =>
        value.Source == JobValueSource.Output && run != RunCondition.Success ? value with { Source = JobValueSource.OutputOrNull } : value;

    private BoundSymbol Symbol(BoundJobValue value, bool takesMissing)
    {
        var symbol = BoundSymbol.Local(
            value.Name,
            value.Source == JobValueSource.Item ? SymbolRank.Binder : SymbolRank.Input,
            value.Source switch { JobValueSource.Outputs => ListType.Of(value.Type), JobValueSource.OutputOrNull => value.Type.OrNull, _ => value.Type },
            Emit.CSharpText.Identifier(GraphNames.Local(value.Name)));
        return value.Source switch
        {
            JobValueSource.Output or JobValueSource.Outputs or JobValueSource.OutputOrNull => symbol with { Distance = 1, Refusal = Refusal(value.Name, takesMissing) },
            JobValueSource.Now or JobValueSource.Today => symbol with { Distance = 2 },
            _ => symbol,
        };
    }

    private Func<SourceSpan, RuleDiagnostic>? Refusal(string job, bool takesMissing) =>
        jobs.First(known => known.Name == job).Output is null ? span => GraphDiagnostics.NoOutput(span, job)
        : run != RunCondition.Success && !takesMissing ? span => GraphDiagnostics.OutputMayBeMissing(span, job, RunConditions.Written(run))
        : null;

    private static BoundJobValue ReadParams(ParametersSpec spec) =>
        new(JobValueSource.Parameters, spec.Name, new NamedType(spec.Type.Substring("global::".Length), NamedKind.Class));
}
