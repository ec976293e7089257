using System.ComponentModel;

namespace RulesDsl.Explanations;

/// <summary>Takes down what <c>let</c>s stood for. Called by generated evaluators.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LetTraces
{
    private readonly List<LetExplanation> _lets = [];

    internal IReadOnlyList<LetExplanation> Lets => _lets;

    /// <summary>Takes down one.</summary>
    public LetTraces Add(string name, bool isEvaluated, object? value)
    {
        _lets.Add(new LetExplanation(name, isEvaluated, isEvaluated ? value : null));
        return this;
    }
}
