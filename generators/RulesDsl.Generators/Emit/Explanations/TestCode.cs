using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>The C# of the tests of a set. Where a thousand rules ask the same of other constants, it is written once.</summary>
/// <param name="scope">Where it goes.</param>
/// <param name="taken">Names that its locals cannot have.</param>
internal sealed class TestCode(EmitScope scope, IReadOnlyCollection<string> taken)
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _tests = [];

    /// <summary>The tests, by their numbers.</summary>
    public IReadOnlyList<string> Tests => _tests;

    /// <summary>Takes a test and gives its number.</summary>
    /// <param name="test">The test, without the constants that others may have otherwise.</param>
    /// <param name="place">Where its failures are said to be, if that is not where it stands.</param>
    public int Add(BoundExpression test, SourceSpan? place)
    {
        // What needs methods and fields of its own is nobody else's: they tell its rule and place.
        var alone = new EmitScope(scope.File, taken);
        var code = Emit(alone);
        var isShared = alone.Methods.Count == 0 && alone.Fields.Count == 0;
        if (isShared && _numbers.TryGetValue(code, out var known))
            return known;

        if (isShared)
            _numbers.Add(code, _tests.Count);
        else
            code = place is { } span ? scope.At(span, () => Emit(scope)) : Emit(scope);
        _tests.Add(code);
        return _tests.Count - 1;

        string Emit(EmitScope to) => to.Apart(() => ExpressionEmitter.Emit(test, to));
    }
}
