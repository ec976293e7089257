using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>
/// The rules of a group that match, a bit for each. What nobody can see being asked is asked of all of them at once: that is what processors are
/// fast at. Any other condition is asked when the turn of its rule comes, and its bit is set.
/// </summary>
/// <param name="rules">The group.</param>
/// <param name="name">What the method is called that finds them.</param>
/// <param name="matches">What it calls them, which is the name of no input.</param>
internal sealed class GroupMatches(IReadOnlyList<RuleCode> rules, string name, string matches)
{
    private readonly IReadOnlyList<(RuleCode Rule, int Bit)> _asked = [.. rules.Select(static (rule, bit) => (rule, bit)).Where(static pair => pair.rule.IsAskedAhead)];

    public IReadOnlyList<RuleCode> Rules { get; } = rules;

    /// <summary>The set: a call, or a constant where no rule is asked ahead.</summary>
    public string Value => _asked.Count == 0 ? Others : $"{name}({Captures.Arguments(AskedFor)})";

    private string Others => Bits(Enumerable.Range(0, Rules.Count).Except(_asked.Select(static pair => pair.Bit)));

    private IEnumerable<Capture> AskedFor => _asked.SelectMany(static pair => pair.Rule.WhenCaptures).Distinct();

    public void Emit(SourceWriter writer)
    {
        if (_asked.Count == 0)
            return;

        writer.WriteLine().Open($"private static ulong {name}({Captures.Parameters(AskedFor)})");
        writer.WriteLine($"var {matches} = {Others};");
        foreach (var (rule, bit) in _asked)
        {
            writer.WriteLine($"// {CSharpText.Comment(rule.Spec.Name)}");
            writer.WriteLine($"if ({rule.When})").Indent().WriteLine($"{matches} |= {Bits([bit])};").Outdent();
        }

        writer.WriteLine($"return {matches};").Close();
    }

    private static string Bits(IEnumerable<int> bits) => $"0x{bits.Aggregate(0UL, static (all, bit) => all | (1UL << bit)):X}UL";
}
