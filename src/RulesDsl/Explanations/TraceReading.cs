namespace RulesDsl.Explanations;

/// <summary>What a rule has seen, as the conditions that it is made of.</summary>
internal sealed class TraceReading
{
    private readonly IReadOnlyList<TraceNode> _nodes;
    private readonly object?[] _values;
    private readonly string _file;

    // The condition that failed is the first without a verdict in the order of evaluation.
    private bool _failed;
    private int _next;

    public TraceReading(IReadOnlyList<TraceNode> nodes, object?[] values, string file, bool failed)
    {
        _nodes = nodes;
        _values = values.Length == nodes.Count ? values : new object?[nodes.Count];
        _file = file;
        _failed = failed;
    }

    public ConditionExplanation Read() => Condition(isAsked: true);

    private ConditionExplanation Condition(bool isAsked)
    {
        var number = _next++;
        var node = _nodes[number];
        var operands = new List<OperandExplanation>();
        var conditions = new List<ConditionExplanation>();
        // And and or ask no further once one of their conditions has decided; the elements of a quantifier come one by one.
        var asks = isAsked && (node.Kind is TraceKind.And or TraceKind.Or or TraceKind.Not || _values[number] == RuleTrace.Started);
        while (_next < _nodes.Count && _nodes[_next].Depth > node.Depth)
        {
            if (_nodes[_next].Kind is TraceKind.See)
            {
                operands.Add(Operand());
                continue;
            }

            var inner = Condition(asks);
            conditions.Add(inner);
            asks = asks && !Decides(node.Kind, inner.Verdict);
        }

        var verdict = Verdict(node, number, operands, conditions);
        if (isAsked && verdict is ConditionVerdict.NotEvaluated && _failed)
        {
            verdict = ConditionVerdict.Failed;
            _failed = false;
        }

        if (Kind(node.Kind) is ConditionKind.Any or ConditionKind.All or ConditionKind.None && !IsDecidedByElement(node.Kind, verdict))
            conditions.Clear();
        var (line, column, endLine, endColumn) = node.Place;
        return new ConditionExplanation(Kind(node.Kind), node.Text, new ConditionPlace(_file, line, column, endLine, endColumn), verdict, operands, conditions);
    }

    private OperandExplanation Operand()
    {
        var number = _next++;
        var node = _nodes[number];
        var inner = new List<OperandExplanation>();
        while (_next < _nodes.Count && _nodes[_next].Depth > node.Depth)
            inner.Add(Operand());

        var seen = _values[number] as RuleTrace.Seen;
        return new OperandExplanation(node.Text, seen is not null, seen?.Value, inner);
    }

    private ConditionVerdict Verdict(TraceNode node, int number, List<OperandExplanation> operands, List<ConditionExplanation> conditions)
    {
        switch (node.Kind)
        {
            case TraceKind.And:
                return Joined(conditions, TraceKind.And, ConditionVerdict.True);
            case TraceKind.Or:
                return Joined(conditions, TraceKind.Or, ConditionVerdict.False);
            case TraceKind.Not:
                return conditions[0].Verdict switch
                {
                    ConditionVerdict.True => ConditionVerdict.False,
                    ConditionVerdict.False or ConditionVerdict.Null => ConditionVerdict.True,
                    var other => other,
                };
            default:
                return _values[number] switch
                {
                    null => ConditionVerdict.NotEvaluated,
                    var value when value == RuleTrace.Started => ConditionVerdict.NotEvaluated,
                    true or RuleTrace.Seen { Value: true } => ConditionVerdict.True,
                    RuleTrace.Seen { Value: null } => ConditionVerdict.Null,
                    _ when node.Kind is TraceKind.Order && operands.Exists(static operand => operand is { IsEvaluated: true, Value: null }) => ConditionVerdict.Null,
                    _ => ConditionVerdict.False,
                };
        }
    }

    private static ConditionVerdict Joined(List<ConditionExplanation> conditions, TraceKind kind, ConditionVerdict all)
    {
        var verdict = all;
        foreach (var condition in conditions)
        {
            if (Decides(kind, condition.Verdict) || condition.Verdict is ConditionVerdict.NotEvaluated)
                return condition.Verdict;
            if (condition.Verdict is ConditionVerdict.Null)
                verdict = ConditionVerdict.Null;
        }

        return verdict;
    }

    private static bool Decides(TraceKind kind, ConditionVerdict verdict) => verdict is ConditionVerdict.Failed || kind switch
    {
        TraceKind.And => verdict is ConditionVerdict.False or ConditionVerdict.Null,
        TraceKind.Or => verdict is ConditionVerdict.True,
        _ => false,
    };

    private static bool IsDecidedByElement(TraceKind kind, ConditionVerdict verdict) => verdict is ConditionVerdict.Failed
        || verdict == (kind is TraceKind.Any ? ConditionVerdict.True : ConditionVerdict.False);

    private static ConditionKind Kind(TraceKind kind) => kind switch
    {
        TraceKind.And => ConditionKind.And,
        TraceKind.Or => ConditionKind.Or,
        TraceKind.Not => ConditionKind.Not,
        TraceKind.Any => ConditionKind.Any,
        TraceKind.All => ConditionKind.All,
        TraceKind.None => ConditionKind.None,
        _ => ConditionKind.Test,
    };
}
