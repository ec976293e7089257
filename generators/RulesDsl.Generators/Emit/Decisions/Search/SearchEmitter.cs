using RulesDsl.Generators.Plans;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>
/// Writes how the rules that match are found: the first of them at once, or one after another as they are asked for. An enumerator goes through
/// groups of rules, of each of which it keeps the rules that may match and have not had their turn, a bit for each.
/// </summary>
internal abstract class SearchEmitter
{
    private readonly bool _asksAhead;
    private readonly string _left;
    private readonly string _rule;
    private readonly string _find;
    private readonly string _move;
    private readonly string? _outputs;

    /// <param name="code">The decision.</param>
    /// <param name="rules">Its rules in the order in which they are tried.</param>
    /// <param name="group">What a group of rules is called.</param>
    /// <param name="asksAhead">Whether the rules of a group that may match are those that do, as far as that can be told ahead.</param>
    protected SearchEmitter(DecisionCode code, IReadOnlyList<RuleCode> rules, string group = "group", bool asksAhead = true)
    {
        Code = code;
        Rules = rules;
        _asksAhead = asksAhead;
        Group = code.Scope.FreeName(group);
        Start = code.Scope.FreeName("start");
        _left = code.Scope.FreeName("left");
        _rule = code.Scope.FreeName("rule");
        _find = code.Scope.FreeName("FindMore");
        _move = code.Scope.FreeName("MoveToRule");
        _outputs = IsTable ? code.Scope.FreeName("Outputs") : null;
    }

    protected DecisionCode Code { get; }

    protected IReadOnlyList<RuleCode> Rules { get; }

    /// <summary>The field that holds the number of the group which comes next.</summary>
    protected string Group { get; }

    /// <summary>The field that tells where the group of the kept bits starts.</summary>
    protected string Start { get; }

    /// <summary>How the locals of an evaluation are handed on.</summary>
    protected string Arguments => string.Join(", ", Code.Locals.Select(static local => local.Argument));

    protected string Parameters => string.Join(", ", Code.Locals.Select(static local => local.Parameter));

    /// <summary>The number that the enumerator's position has when all rules have been tried: it is 0 before any has, and 1 on the way.</summary>
    public int End => Rules.Count == 0 ? 0 : 2;

    /// <summary>Whether all rules that may match any inputs are in one group.</summary>
    protected abstract bool HasOneGroup { get; }

    /// <summary>How many groups there are for the inputs at hand.</summary>
    protected abstract string Last { get; }

    /// <summary>Where a group starts.</summary>
    protected abstract string StartOfGroup { get; }

    /// <summary>The rules of a group that may match.</summary>
    protected abstract string GroupValue { get; }

    // Whether all that is left to do for a rule when its turn comes is to look up its output.
    private bool IsTable => Rules.Count > 0
        && Rules.Select((rule, number) => rule.IsLiteral && rule.Index == number && (!rule.HasCondition || IsAsked(rule))).All(static fits => fits);

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
        if (_outputs is null)
            return;

        // Read-only data of the assembly, where the type allows it: nobody has to set it up.
        writer.WriteLine().WriteLine("// What each rule gives.");
        writer.WriteLine(Code.RuleOutput is "int" or "long" or "double" or "bool"
            ? $"private static global::System.ReadOnlySpan<{Code.RuleOutput}> {_outputs} =>"
            : $"private static readonly {Code.RuleOutput}[] {_outputs} =");
        writer.WriteLine("[").Indent();
        foreach (var rule in Rules)
            writer.WriteLine($"{rule.Then},");
        writer.Outdent().WriteLine("];");
    }

    /// <summary>What the enumerator keeps.</summary>
    public virtual void EmitFields(SourceWriter writer)
    {
        if (Rules.Count > 0 && !HasOneGroup)
            writer.WriteLine($"private int {Group};").WriteLine($"private int {Start};");
        if (Rules.Count > 0)
            writer.WriteLine($"private ulong {_left};");
    }

    /// <summary>The statements that go on to the next match and give back true.</summary>
    public void EmitMoveNext(SourceWriter writer)
    {
        if (Rules.Count == 0)
            return;

        writer.Open($"while ({_left} != 0 || {_find}())");
        writer.WriteLine($"var {_rule} = {NumberOf($"{(HasOneGroup ? "" : $"{Start} + ")}global::System.Numerics.BitOperations.TrailingZeroCount({_left})")};");
        writer.WriteLine($"{_left} &= {_left} - 1;");
        writer.WriteLine(_outputs is null ? $"if ({_move}({_rule}))" : $"if (Takes(Rules[{_rule}]))").Indent();
        writer.WriteLine(_outputs is null ? "return true;" : $"return Give(Rules[{_rule}], {_outputs}[{_rule}]);").Outdent();
        writer.Close().WriteLine();
    }

    /// <summary>The statements after which no rule is left to be tried.</summary>
    public void EmitStop(SourceWriter writer, string next) => writer.WriteLine($"{next} = int.MaxValue;").WriteLine($"{_left} = 0;");

    /// <summary>The methods that those statements call.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="next">The enumerator's position.</param>
    public void EmitMoveNextMethods(SourceWriter writer, string next)
    {
        if (Rules.Count == 0)
            return;

        writer.WriteLine().Open($"private bool {_find}()");
        if (HasOneGroup)
            EmitOnce(writer, next);
        else
            EmitNextGroup(writer, next);
        writer.Close();
        EmitGroups(writer);
        if (_outputs is null)
            RuleSwitch.Emit(writer, Rules, "private bool", _move, _rule, [], rule => $"return {(IsAsked(rule) ? $"Takes({rule.Info})" : rule.IsTaken)} && {rule.Give};", "return false;");
    }

    private void EmitOnce(SourceWriter writer, string next)
    {
        writer.WriteLine($"if ({next} != 0)").Indent().WriteLine("return false;").Outdent().WriteLine();
        writer.WriteLine($"{next} = {End};");
        EmitBegin(writer);
        EmitOneGroup(writer, _left);
        writer.WriteLine($"return {_left} != 0;");
    }

    private void EmitNextGroup(SourceWriter writer, string next)
    {
        writer.Open($"if ({next} == 0)").WriteLine($"{next} = 1;");
        EmitBegin(writer);
        writer.Close().WriteLine();
        writer.Open($"while ({next} == 1 && {Group} < {Last})");
        writer.WriteLine($"{Start} = {StartOfGroup};");
        writer.WriteLine($"{_left} = {GroupValue};");
        writer.WriteLine($"{Group}++;");
        writer.WriteLine($"if ({_left} != 0)").Indent().WriteLine("return true;").Outdent().Close().WriteLine();
        writer.WriteLine($"{next} = global::System.Math.Max({next}, {End});").WriteLine("return false;");
    }

    /// <summary>The number of a rule by the place of its bit.</summary>
    protected virtual string NumberOf(string place) => place;

    /// <summary>The statements that find out which groups there are.</summary>
    protected virtual void EmitBegin(SourceWriter writer)
    {
    }

    /// <summary>The statements that find the rules which may match, where all of them are in one group.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="left">Where to put them.</param>
    protected virtual void EmitOneGroup(SourceWriter writer, string left) => writer.WriteLine($"{left} = {GroupValue};");

    /// <summary>The methods that find the rules of a group that may match.</summary>
    protected virtual void EmitGroups(SourceWriter writer)
    {
    }

    /// <summary>The rules of the next group that may match, whichever it is.</summary>
    protected string ValueOf(IReadOnlyList<GroupMatches> groups) => HasOneGroup
        ? groups[0].Value
        : $"{Group} switch\n{{\n{string.Concat(groups.Select(static (group, number) => $"    {number} => {group.Value},\n"))}    _ => 0,\n}}";

    // Whether a rule whose turn comes is known to match.
    private bool IsAsked(RuleCode rule) => _asksAhead && rule.IsAskedAhead;
}
