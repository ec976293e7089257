using RulesDsl.Generators.Plans;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes how the rules that match are found: the first of them at once, or one after another as they are asked for.</summary>
/// <param name="code">The decision.</param>
/// <param name="rules">Its rules in the order in which they are tried.</param>
internal abstract class SearchEmitter(DecisionCode code, IReadOnlyList<RuleCode> rules)
{
    protected DecisionCode Code { get; } = code;

    protected IReadOnlyList<RuleCode> Rules { get; } = rules;

    /// <summary>How the locals of an evaluation are handed on.</summary>
    protected string Arguments => string.Join(", ", Code.Locals.Select(static local => local.Argument));

    protected string Parameters => string.Join(", ", Code.Locals.Select(static local => local.Parameter));

    /// <summary>The number that the enumerator's position has when all rules have been tried.</summary>
    public virtual int End => Rules.Count;

    public static SearchEmitter Of(DecisionCode code, IReadOnlyList<RuleCode> rules) => code.Plan.Form switch
    {
        DecisionForm.Tree => new TreeSearch(code, rules),
        DecisionForm.BitSets => new BitSetSearch(code, rules),
        _ => new ChainSearch(code, rules),
    };

    /// <summary>The statements that give back the output of the first rule that matches.</summary>
    /// <returns>Whether anything behind them can be reached.</returns>
    public abstract bool EmitFirst(SourceWriter writer);

    /// <summary>The methods that those statements call.</summary>
    public abstract void EmitFirstMethods(SourceWriter writer);

    /// <summary>The data that it searches in.</summary>
    public virtual void EmitData(SourceWriter writer)
    {
    }

    /// <summary>What the enumerator keeps.</summary>
    public virtual void EmitFields(SourceWriter writer)
    {
    }

    /// <summary>The statements that go on to the next match and give back true.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="next">The enumerator's position.</param>
    public abstract void EmitMoveNext(SourceWriter writer, string next);

    /// <summary>The methods that those statements call.</summary>
    public abstract void EmitMoveNextMethods(SourceWriter writer, string next);
}
