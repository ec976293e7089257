using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Graphs;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Finds what the names in a graph stand for, and reports what could never run.</summary>
internal sealed class GraphBinder
{
    /// <summary>The type by which a project shows that it references the engine.</summary>
    public const string JobGraphType = "RulesDsl.Jobs.JobGraph";

    private readonly BindingContext _context;
    private readonly GraphSyntax _syntax;

    private GraphBinder(BindingContext context, GraphSyntax syntax)
    {
        _context = context;
        _syntax = syntax;
    }

    /// <summary>
    /// Binds a graph to what is emitted for it. One with errors keeps its methods and loses all else, so that the class which
    /// implements it sees no further error; one whose engine is not there, or whose name C# refuses, has nothing to stand on.
    /// </summary>
    public static GraphSpec? Bind(GraphSyntax syntax, SpecPlace place, BindingContext context)
    {
        if (context.Shapes.Resolve(JobGraphType) is not { Types.Count: 1 })
        {
            context.Report(GraphDiagnostics.JobsNotReferenced(syntax.Name.Span, syntax.Name.Text));
            return null;
        }

        if (GraphNames.IsMember(syntax.Name.Text))
        {
            context.Report(GraphDiagnostics.ReservedName(syntax.Name.Span, syntax.Name.Text));
            return null;
        }

        var before = context.ErrorCount;
        var graph = new GraphBinder(context, syntax).Bind();
        return GraphLowerer.Lower(context.ErrorCount == before ? graph : GraphStub.Of(graph), place, context.Shapes);
    }

    private BoundGraph Bind()
    {
        if (_syntax.Jobs.Count == 0)
            _context.Report(GraphDiagnostics.NoJobs(_syntax.Name.Span, _syntax.Name.Text));

        var inputs = _syntax.Inputs.Select(input => new BoundGraphInput(input.Name.Text, _context.Types.Bind(input.Type))).ToList();
        var signatures = _syntax.Jobs
            .Select(job => new JobSignature(job.Name.Text, OutputOf(job), job.ForEach is not null))
            .ToList();
        GraphNames.Check(_context, _syntax);

        var allParams = new GraphParams(_syntax, _context.Shapes);
        var jobs = _syntax.Jobs.Select(job => new JobBinder(_context, _syntax, inputs, signatures, allParams, job).Bind()).ToList();
        GraphOrder.Check(_context, _syntax, jobs);
        SharedLimits.Check(_context, _syntax);

        var triggers = _syntax.Triggers.OfType<RuleTriggerSyntax>().Select(trigger => TriggerBinder.Bind(_context, _syntax, inputs, allParams, trigger)).OfType<BoundTrigger>();
        return new BoundGraph(
            _syntax.Name.Text, _syntax.Schedule?.Schedule ?? GraphSchedule.Parallel, inputs.ToEquatableArray(), jobs.ToEquatableArray(), triggers.ToEquatableArray(), allParams.All)
        {
            Crons = CronTriggerBinder.Bind(_context, _syntax).ToEquatableArray(),
            Overlap = _syntax.Overlap?.Policy ?? OverlapPolicy.Allow,
        };
    }

    // What is sent to a job is what it gives.
    private RuleType? OutputOf(JobSyntax job) => (job.Signal?.Payload ?? job.Output) is { } type ? _context.Types.Bind(type) : null;
}
