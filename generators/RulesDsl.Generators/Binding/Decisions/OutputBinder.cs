using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>What rules give: values for the constructor and the members of the output, found by name. Under <c>hit merge</c> a rule may leave any of them to others.</summary>
internal sealed class OutputBinder(DecisionSyntax decision, HitPolicy hit, DecisionFrame frame, RuleType output, BindingContext context)
{
    private readonly OutputMembers _members = new();

    // Members that were meant by a name or a column with a mistake, which has been reported.
    private readonly HashSet<string> _meant = [];

    // Where rules make an output together, one constructor takes what all of them set.
    private ConstructorShape? _merging;

    /// <summary>Which matches make the result.</summary>
    public HitPolicy Hit => hit;

    /// <summary>Whether the output is one value and not made of parts.</summary>
    public bool IsValue => output.NotNull is not NamedType { Kind: not NamedKind.Enum };

    /// <summary>Whether the output is a declared fact.</summary>
    public bool GivesFact => output.NotNull is NamedType named && context.Shapes.Find(named) is { IsFact: true };

    /// <summary>The members of the output that count for the hit policy, once all rules are bound.</summary>
    public EquatableArray<OutputMember> Members => hit switch
    {
        HitPolicy.Any => _members.Set,
        HitPolicy.Merge when output.NotNull is NamedType named && context.Shapes.Find(named) is { Constructors: [var first, ..] } shape => _members.All(shape, _merging ?? first),
        _ => default,
    };

    /// <summary>Binds the output of a rule in the scope that its condition leaves; null for <c>stop</c>.</summary>
    public OutputSpec? Bind(ThenSyntax syntax, Scope scope) => syntax switch
    {
        StopSyntax => null,
        ValueSyntax value when hit is HitPolicy.Merge => RefuseWhole(value),
        ValueSyntax value => BindValue(value.Value, scope),
        OutputSyntax members => BindMembers(members.Assignments, scope, members.Span),
        _ => throw new InvalidOperationException($"No binding for {syntax.GetType().Name}."),
    };

    /// <summary>An output that is one value.</summary>
    public OutputSpec BindValue(ExpressionSyntax syntax, Scope scope) =>
        new(null, new([new OutputPart("", frame.Expressions.BindValue(syntax, scope, output))]), default);

    /// <summary>An output made of parts.</summary>
    public OutputSpec BindMembers(IReadOnlyList<AssignmentSyntax> assignments, Scope scope, SourceSpan span)
    {
        if (output is ErrorType)
            return Nothing;
        if (IsValue || output.NotNull is not NamedType named || context.Shapes.Find(named) is not { } shape)
        {
            context.Report(DecisionDiagnostics.NoMembers(span, output.Display));
            return Nothing;
        }

        if (!shape.CanConstruct || shape.Constructors.Count == 0)
        {
            context.Report(DecisionDiagnostics.NoConstructor(span, output.Display));
            return Nothing;
        }

        return Bind(assignments, shape, scope, span);
    }

    private OutputSpec Bind(IReadOnlyList<AssignmentSyntax> assignments, TypeShape shape, Scope scope, SourceSpan span)
    {
        var constructor = hit is HitPolicy.Merge
            ? _merging ??= ConstructorChoice.Choose(shape, OutputNames.In(decision))
            : ConstructorChoice.Choose(shape, assignments.Select(static assignment => assignment.Name));
        var arguments = new List<OutputPart>();
        var members = new List<OutputPart>();
        foreach (var assignment in assignments)
        {
            var name = assignment.Name;
            if (!CheckName(name, shape, constructor))
                continue;

            var parameter = ConstructorChoice.Parameter(shape, constructor, name.Text);
            var member = ConstructorChoice.Member(shape, name.Text);
            if ((parameter?.Type ?? member!.Type).IsBroken)
            {
                context.MeetError();
                continue;
            }

            var set = parameter is null ? _members.Add(member!, constructor) : _members.Add(shape, parameter);
            var value = frame.Expressions.BindValue(assignment.Value, scope, parameter?.Type ?? member!.Type);
            var part = new OutputPart(hit is HitPolicy.Merge ? set.Name : parameter?.Name ?? member!.Name, value);
            var parts = parameter is null || hit is HitPolicy.Merge ? members : arguments;
            if (parts.Any(other => other.Name == part.Name))
                context.Report(DecisionDiagnostics.DuplicateOutput(name.Span, name.Text));
            else
                parts.Add(part);
        }

        if (hit is not HitPolicy.Merge)
            ReportMissing(Missing(shape, constructor, [.. arguments.Select(static part => part.Name)], [.. members.Select(static part => part.Name)]), span);
        return new OutputSpec(shape.Type.CSharpName, arguments.ToEquatableArray(), members.ToEquatableArray());
    }

    /// <summary>Sees that the output has what the columns of a table name, and needs no more; gives those that it has. What is wrong with a column is told in no row.</summary>
    public IReadOnlyList<OutputColumnSyntax> CheckColumns(IReadOnlyList<OutputColumnSyntax> columns, SourceSpan heads)
    {
        if (IsValue || output.NotNull is not NamedType named || context.Shapes.Find(named) is not { CanConstruct: true, Constructors.Count: > 0 } shape)
            return columns;

        var constructor = ConstructorChoice.Choose(shape, columns.Select(static column => column.Name));
        var known = columns.Where(column => CheckName(column.Name, shape, constructor)).ToList();
        if (hit is not HitPolicy.Merge)
        {
            var missing = Missing(
                shape,
                constructor,
                [.. known.Select(column => ConstructorChoice.Parameter(shape, constructor, column.Name.Text)?.Name).OfType<string>()],
                [.. known.Select(column => ConstructorChoice.Member(shape, column.Name.Text)?.Name).OfType<string>()]);
            ReportMissing(missing, heads);
            foreach (var name in missing)
                Mean(name);
        }

        return known;
    }

    private bool CheckName(NameSyntax name, TypeShape shape, ConstructorShape constructor)
    {
        if (ConstructorChoice.Rivals(shape, constructor, name.Text) is { } rivals)
        {
            context.Report(BindingDiagnostics.AmbiguousName(name.Span, name.Text, rivals.First, rivals.Second));
            return false;
        }

        var member = ConstructorChoice.Member(shape, name.Text);
        if (member is { CanInitialize: true } || ConstructorChoice.Parameter(shape, constructor, name.Text) is not null)
            return true;

        var nearest = context.Nearest(name.Text, ConstructorChoice.Settable(shape, constructor));
        Mean(nearest);
        context.Report(member is null
            ? DecisionDiagnostics.UnknownOutput(name.Span, output.Display, name.Text, nearest)
            : DecisionDiagnostics.ReadOnlyOutput(name.Span, output.Display, name.Text));
        return false;
    }

    /// <summary>Sees that the rules of a merged output leave out nothing that it cannot be without.</summary>
    public void CheckMerged(SourceSpan span)
    {
        if (hit is not HitPolicy.Merge || output.NotNull is not NamedType named || context.Shapes.Find(named) is not { CanConstruct: true, Constructors.Count: > 0 } shape)
            return;

        // Without a rule that could be read nobody knows what they would set.
        if (_merging is null && (context.IsDamaged || context.ErrorCount > 0))
        {
            context.MeetError();
            return;
        }

        var constructor = _merging ?? ConstructorChoice.Choose(shape, []);
        var parameters = constructor.Parameters.Where(parameter => !parameter.IsOptional && _members.Set.All(member => member.Parameter != parameter.Name));
        var required = constructor.SetsRequiredMembers
            ? []
            : shape.Members.Where(member => member.IsRequired && _members.Set.All(set => set.Name != member.Name));
        var names = string.Join(", ", parameters.Select(static parameter => parameter.Name).Concat(required.Select(static member => member.Name)).Where(IsNotMeant).Select(static name => $"'{name}'"));
        if (names.Length > 0)
            context.Report(DecisionDiagnostics.NeverSet(span, output.NotNull.Display, names));
    }

    private OutputSpec RefuseWhole(ValueSyntax value)
    {
        context.Report(DecisionDiagnostics.WholeAmongParts(value.Span, output.NotNull.Display));
        return Nothing;
    }

    private List<string> Missing(TypeShape shape, ConstructorShape constructor, IReadOnlyList<string> arguments, IReadOnlyList<string> members) =>
    [
        .. constructor.Parameters.Where(parameter => !parameter.IsOptional && !arguments.Contains(parameter.Name)).Select(static parameter => parameter.Name).Where(IsNotMeant),
        .. constructor.SetsRequiredMembers ? [] : shape.Members.Where(member => member.IsRequired && !members.Contains(member.Name)).Select(static member => member.Name).Where(IsNotMeant),
    ];

    private void ReportMissing(List<string> names, SourceSpan span)
    {
        if (names.Count > 0)
            context.Report(DecisionDiagnostics.MissingOutput(span, output.Display, string.Join(", ", names.Select(static name => $"'{name}'"))));
    }

    /// <summary>Whether a name is one of the output's that can be set.</summary>
    public bool CanSet(string name) => output.NotNull is NamedType named && context.Shapes.Find(named) is { Constructors: [var first, ..] } shape
        && ConstructorChoice.Settable(shape, first).Any(known => LooseName.Equal(known, name));

    /// <summary>Notes that a member was meant by something with a mistake: that it is not set is told already.</summary>
    public void Mean(string? name)
    {
        if (name is not null)
            _meant.Add(NameKey.Of(name));
    }

    private bool IsNotMeant(string name) => !_meant.Contains(NameKey.Of(name));

    /// <summary>Stands for an output whose mistake has been reported.</summary>
    public static OutputSpec Nothing => new(null, default, default);
}
