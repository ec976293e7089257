using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Binds one job against the inputs and the other jobs of its graph.</summary>
internal sealed class JobBinder(
    BindingContext context, GraphSyntax graph, IReadOnlyList<BoundGraphInput> inputs, IReadOnlyList<JobSignature> jobs, GraphParams allParams, JobSyntax syntax)
{
    private readonly RunCondition _run = syntax.Run?.Condition ?? RunCondition.Success;
    private readonly JobExpressionBinder _expressions = new(context, inputs, jobs, allParams, syntax.Run?.Condition ?? RunCondition.Success);
    private readonly JobSettingsBinder _settings = new(context, syntax);
    private readonly List<string> _needs = [];

    public BoundJob Bind()
    {
        foreach (var need in syntax.Needs)
            BindNeed(need);

        var forEach = BindForEach();
        var parameters = BindParameters(forEach);
        var when = syntax.When is null ? null : BindExpression(syntax.When, forEach, Condition);
        var body = BindBody(forEach);
        foreach (var idle in IdleClauses.Find(syntax))
            context.Report(idle);

        return new BoundJob(syntax.Name.Text, Output, parameters.ToEquatableArray(), _needs.ToEquatableArray(), _run, when, forEach)
        {
            Signal = BindSignal(),
            Body = body,
            Undo = syntax.Undo?.Text,
            Retry = _settings.BindRetry(BindRetryWhen(forEach)),
            Timeout = _settings.BindTimeout(),
            Heartbeat = _settings.BindHeartbeat(),
            Delay = _settings.BindDelay(),
            Priority = _settings.BindPriority(),
            Concurrency = _settings.BindConcurrency(),
        };
    }

    // Of two jobs of one name the second has been reported, and may lack what the first gives.
    private RuleType? Output => syntax.Output is null && syntax.Signal is null ? null : jobs.First(job => job.Name == syntax.Name.Text).Output;

    private BoundSignal? BindSignal()
    {
        if (syntax.Signal is not { } signal)
            return null;
        var payload = Output ?? ErrorType.Instance;
        if (payload is NullableType nullable)
            context.Report(GraphDiagnostics.NullableSignal(signal.Payload.Span, nullable.Inner.Display));
        return new BoundSignal(payload, syntax.ForEach is not null, _settings.BindWithin(), signal.Otherwise?.Timeout ?? SignalTimeout.Fail);
    }

    // One that asks nothing about the failure is most likely the condition of the job, written on the line of its retry.
    private BoundJobExpression? BindRetryWhen(BoundForEach? forEach)
    {
        if (syntax.Retry?.When is not { } condition)
            return null;
        var before = context.ErrorCount;
        var when = BindExpression(condition, forEach, (binder, expression, scope) => Condition(binder, expression, scope.With(JobExpressionBinder.Failure)));
        if (context.ErrorCount == before && !BoundTree.Symbols(when.Expression).Contains(JobExpressionBinder.Failure))
            context.Report(GraphDiagnostics.RetryWithoutError(condition.Span));
        return when;
    }

    // Beside a signal it is told to go; without an output nobody knows what it should be.
    private BoundJobExpression? BindBody(BoundForEach? forEach)
    {
        if (syntax.Body is null || syntax.Signal is not null)
            return null;
        if (Output is not { } output)
        {
            context.Report(GraphDiagnostics.BodyWithoutOutput(syntax.Name.Span, syntax.Name.Text));
            output = ErrorType.Instance;
        }

        return BindExpression(syntax.Body, forEach, (binder, expression, scope) => binder.BindValue(expression, scope, output), takesMissing: true);
    }

    private void BindNeed(NameSyntax name)
    {
        if (Find(jobs.Select(static job => (job.Name, 0)), name.Text, name.Span) is { } found)
            AddNeed(found);
        else
            context.Report(GraphDiagnostics.UnknownJob(name.Span, graph.Name.Text, name.Text, context.Nearest(name.Text, OtherJobs)));
    }

    private List<BoundJobValue> BindParameters(BoundForEach? forEach)
    {
        var parameters = new List<BoundJobValue>();
        foreach (var name in syntax.Parameters)
        {
            if (BindParameter(name, forEach) is not { } parameter)
                continue;
            if (parameters.Exists(other => other.Name == parameter.Name))
                context.Report(GraphDiagnostics.DuplicateParameter(name.Span, name.Text));
            else
                parameters.Add(parameter);
        }

        return parameters;
    }

    private BoundJobValue? BindParameter(NameSyntax name, BoundForEach? forEach)
    {
        if (Find(Candidates(forEach?.Binder), name.Text, name.Span) is not { } found)
        {
            // What may be the item of a 'for each' that nobody could read fits everywhere.
            if (syntax.When is ErrorSyntax)
                return new BoundJobValue(JobValueSource.Item, name.Text, ErrorType.Instance);

            // The item of a 'for each' that is wrong itself has no type: that has been reported.
            if (syntax.ForEach?.Binder.Text != name.Text)
                context.Report(GraphDiagnostics.UnknownParameter(name.Span, graph.Name.Text, name.Text, context.Nearest(name.Text, Candidates(syntax.ForEach?.Binder.Text).Select(static candidate => candidate.Name))));
            return null;
        }

        if (forEach is not null && found == forEach.Binder)
            return new BoundJobValue(JobValueSource.Item, found, forEach.Item);
        if (inputs.FirstOrDefault(input => input.Name == found) is { } given)
            return new BoundJobValue(JobValueSource.Input, found, given.Type);

        var job = jobs.First(job => job.Name == found);
        AddNeed(job.Name);
        if (job.Output is null)
        {
            context.Report(GraphDiagnostics.NoOutput(name.Span, job.Name));
            return null;
        }

        return new BoundJobValue(
            (_run == RunCondition.Success, job.IsForEach) switch
            {
                (true, false) => JobValueSource.Output,
                (true, true) => JobValueSource.Outputs,
                (false, false) => JobValueSource.Result,
                (false, true) => JobValueSource.Results,
            },
            job.Name,
            job.Output);
    }

    private BoundForEach? BindForEach()
    {
        if (syntax.ForEach is not { } each)
            return null;

        var source = BindExpression(each.Source, null, (binder, expression, scope) => binder.Bind(expression, scope, null));
        var atMost = _settings.BindAtMost(each.AtMost);
        if (source.Expression.Type is ErrorType)
            return null;
        if (source.Expression.Type is not ListType list)
        {
            context.Report(GraphDiagnostics.NotAList(each.Source.Span, source.Expression.Type.Display));
            return null;
        }

        var item = new BoundForEach(each.Binder.Text, list.Element, source, source, atMost);
        var key = BindExpression(each.Key, item, (binder, expression, scope) => binder.Bind(expression, scope, null));
        if (key.Expression.Type is not ErrorType && !CanBeKey(key.Expression.Type))
            context.Report(GraphDiagnostics.NoKey(each.Key.Span, key.Expression.Type.Display));
        return item with { Key = key };
    }

    private static bool CanBeKey(RuleType type) => type switch
    {
        SimpleType simple => simple.Kind is SimpleKind.String or SimpleKind.Guid or SimpleKind.Date or SimpleKind.Int or SimpleKind.Long
            or SimpleKind.Short or SimpleKind.Byte or SimpleKind.SByte or SimpleKind.UShort or SimpleKind.UInt or SimpleKind.ULong,
        NamedType named => named.Kind == NamedKind.Enum,
        _ => false,
    };

    private static BoundExpression Condition(ExpressionBinder binder, ExpressionSyntax expression, Scope scope) => binder.BindCondition(expression, scope);

    private BoundJobExpression BindExpression(
        ExpressionSyntax expression, BoundForEach? forEach, Func<ExpressionBinder, ExpressionSyntax, Scope, BoundExpression> bind, bool takesMissing = false)
    {
        var bound = _expressions.Bind(expression, forEach, bind, takesMissing);
        foreach (var read in bound.Reads.Where(static read => read.Source is JobValueSource.Output or JobValueSource.Outputs or JobValueSource.OutputOrNull))
            AddNeed(read.Name);
        return bound;
    }

    private void AddNeed(string job)
    {
        if (!_needs.Contains(job))
            _needs.Add(job);
    }

    // Of two that fit equally well either may be meant, which is reported; the first stands for both.
    private string? Find(IEnumerable<(string Name, int Rank)> candidates, string name, SourceSpan span)
    {
        var best = LooseName.Nearest(candidates, name, static candidate => candidate.Name, static candidate => candidate.Rank);
        if (best.Count == 0)
            return null;

        if (best.FirstOrDefault(candidate => candidate.Name != best[0].Name).Name is { } other)
            context.Report(BindingDiagnostics.AmbiguousName(span, name, best[0].Name, other));
        return best[0].Name;
    }

    private IEnumerable<string> OtherJobs => jobs.Select(job => job.Name).Where(name => name != syntax.Name.Text);

    // In the order in which a name is looked up: the item hides an input, which hides a job.
    private IEnumerable<(string Name, int Rank)> Candidates(string? binder) =>
        (binder is null ? Enumerable.Empty<(string, int)>() : [(binder, 0)])
            .Concat(inputs.Select(static input => (input.Name, 1)))
            .Concat(jobs.Select(static job => (job.Name, 2)));
}
