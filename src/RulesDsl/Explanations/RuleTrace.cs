using System.ComponentModel;
using System.Globalization;
using RulesDsl.Decisions;

namespace RulesDsl.Explanations;

/// <summary>Takes down what one rule sees while it is tried. Called by generated evaluators.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleTrace
{
    /// <summary>Stands for what will come out of a quantifier that has begun with its elements.</summary>
    internal static readonly object Started = new();

    private readonly TraceTexts _texts;
    private readonly int _number;
    private IReadOnlyList<TraceNode> _nodes = [];
    private object?[] _values = [];
    private IReadOnlyList<string> _constants = [];
    private int _first;

    internal RuleTrace(RuleInfo rule, int number, TraceTexts texts)
    {
        Rule = rule;
        _number = number;
        _texts = texts;
    }

    internal RuleInfo Rule { get; }

    internal int Number => _number;

    internal RuleVerdict Verdict { get; set; }

    internal bool Stops => _number >= 0 && _texts.Stops(_number);

    internal object? Output { get; set; }

    internal Exception? Failure { get; set; }

    /// <summary>Takes down a value and gives it on.</summary>
    /// <param name="node">Which part of the test that is running it is.</param>
    /// <param name="value">The value.</param>
    public T See<T>(int node, T value)
    {
        _values[_first + node] = new Seen(value);
        return value;
    }

    /// <summary>Takes down what came out of a condition and gives it on.</summary>
    public bool Is(int node, bool holds)
    {
        _values[_first + node] = holds;
        return holds;
    }

    /// <summary>Begins with an element of a quantifier: what the one before has left is forgotten.</summary>
    public bool Each(int node)
    {
        var quantifier = _first + node;
        _values[quantifier] = Started;
        var inner = quantifier + 1;
        while (_nodes[inner].Kind is TraceKind.See)
            inner = _nodes[inner].End; // The collection, which is looked at before its elements.
        Array.Clear(_values, inner, _nodes[quantifier].End - inner);
        return true;
    }

    /// <summary>A constant of the test that is running.</summary>
    public string Text(int constant) => _constants[constant];

    /// <inheritdoc cref="Text"/>
    public int Int(int constant) => int.Parse(_constants[constant], CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text"/>
    public long Long(int constant) => long.Parse(_constants[constant], CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text"/>
    public decimal Decimal(int constant) => decimal.Parse(_constants[constant], NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text"/>
    public DateOnly Date(int constant) => DateOnly.ParseExact(_constants[constant], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal bool Holds<T>(ITracedRules<T> rules) => _nodes.Count == 0 || Holds(0, rules);

    // As C# does: what stands first decides, and the rest is not asked for.
    private bool Holds<T>(int number, ITracedRules<T> rules)
    {
        var node = _nodes[number];
        if (node.Test >= 0)
        {
            (_first, _constants) = (number, node.Constants);
            return rules.Test(node.Test, this);
        }

        if (node.Kind is TraceKind.Not)
            return !Holds(number + 1, rules);

        for (var part = number + 1; part < node.End; part = _nodes[part].End)
        {
            if (Holds(part, rules) != (node.Kind is TraceKind.And))
                return node.Kind is TraceKind.Or;
        }

        return node.Kind is TraceKind.And;
    }

    // Until it is known what came out of it.
    internal void Begin()
    {
        Verdict = RuleVerdict.Failed;
        if (_number < 0)
            return;

        _nodes = _texts.Of(_number);
        _values = new object?[_nodes.Count];
    }

    internal RuleExplanation Explain(bool isWinner) => new(Rule, Verdict, isWinner, Stops, Condition(), Output, Failure);

    private ConditionExplanation? Condition()
    {
        var nodes = _number < 0 ? [] : _texts.Of(_number);
        return nodes.Count == 0 ? null : new TraceReading(nodes, _values, Rule.File, Verdict is RuleVerdict.Failed).Read();
    }

    /// <summary>A value that was seen, which may be null.</summary>
    internal sealed record Seen(object? Value);
}
