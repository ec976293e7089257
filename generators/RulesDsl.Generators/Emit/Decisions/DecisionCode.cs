using RulesDsl.Generators.Binding;
using RulesDsl.Generators.Binding.Decisions;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Plans;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>A decision while it is being written: the names and pieces that its parts share.</summary>
internal sealed class DecisionCode
{
    /// <summary>How many rules one method tries. The JIT stops optimising a method that is too large, and never says so.</summary>
    public const int RulesPerMethod = 50;

    private static readonly string[] OwnNames =
        ["Evaluate", "EvaluateAll", "EvaluateMany", "EvaluateRange", "Evaluator", "With", "Explain", "Info", "Enumerator", "PriorityEnumerator", "Lets", "Rules", "Merge", "Part", "Unset", "Agree", "Otherwise", "clock", "filter", "winner", "lets", "now", "today"];

    private const string Coverage = "global::RulesDsl.Testing.RuleCoverage";

    private readonly LineMap _rowLines;
    private SearchEmitter? _search;
    private IReadOnlyList<string>? _common;
    private readonly Dictionary<Column, string> _classMethods;

    public DecisionCode(DecisionSpec spec, EmitOptions options)
    {
        Spec = spec;
        IsOptimized = options.IsOptimized;
        var inputs = spec.Inputs.Select(static input => input.Argument.TrimStart('@'));
        Scope = new EmitScope(spec.Place.ProjectPath, OwnNames.Concat(inputs).Concat(spec.Parameters.Select(static known => known.Name)).Append(spec.Name).Concat(spec.Lets.Select(static let => "Let" + let.Member)));
        Result = Scope.FreeName("result");
        CoveredRules = options.Covers ? Scope.FreeName("CoveredRules") : null;
        Part = spec.Members.Any(static member => member.Name == "Part") ? "PartOutput" : "Part";
        Lines = new LineMap(spec.Place.Path);
        _rowLines = spec.Place.Rows is { } file ? new LineMap(file.Path) : Lines;
        var enabled = spec.Rules.Select(static (rule, index) => (Rule: rule, Index: index)).Where(static pair => pair.Rule.Attributes.IsEnabled).ToList();
        var reader = new PartReader(new EnumValues(type => spec.Enums.FirstOrDefault(known => known.Type == type)));
        var isPlanned = options is { IsOptimized: true } or { Form: not null };
        IReadOnlyList<IReadOnlyList<PlannedPart>> parts = isPlanned ? [.. enabled.Select(pair => reader.Read(pair.Rule))] : [];
        Plan = isPlanned ? Planner.Plan(parts, reader.Enums, options.Form) : DecisionPlan.Chain;
        Shared = options is { Shares: true, Covers: false } ? SharedValues.Of(spec) : SharedValues.None;
        Rules = [.. enabled.Select((pair, number) => new RuleCode(
            pair.Rule, pair.Index, isPlanned ? Plan.Left(number, parts[number]) : pair.Rule.Parts, this))];
        _classMethods = Plan.Columns.ToDictionary(static column => column, column => Scope.FreeName(ColumnEmitter.Stem(column) + "Class"));
        ByPriority = [.. Rules.OrderByDescending(static rule => rule.Spec.Attributes.Priority)];
        Otherwise = spec.Otherwise is { } otherwise ? new RuleCode(otherwise, null, [], this) : null;
        HasLets = Rules.Concat(Otherwise is null ? [] : [Otherwise]).SelectMany(static rule => rule.WhenCaptures.Concat(rule.ThenCaptures)).Contains(DecisionFrame.LetCapture);
        Locals = [.. CallCaptures.Of(spec.Inputs, spec.Time, spec.Parameters).Concat(HasLets ? [DecisionFrame.LetCapture] : [])];
        FactMethod = spec.Hit is HitPolicy.First or HitPolicy.Priority && spec.Inputs.Count > 0 && !spec.IsBroken && !options.Covers && Locals.Count > spec.Inputs.Count ? Scope.FreeName("EvaluateFact") : null;
    }

    public DecisionSpec Spec { get; }

    /// <summary>How the rules that match are found.</summary>
    public DecisionPlan Plan { get; }

    /// <summary>Whether speed matters more than stack traces that show every rule.</summary>
    public bool IsOptimized { get; }

    /// <summary>Whether coverage is going to be measured: what debuggers and coverage see are the lines of the rules file, and nothing around them.</summary>
    public bool Covers => CoveredRules is not null;

    /// <summary>The method that tells what there is to cover; null where nobody will measure it.</summary>
    public string? CoveredRules { get; }

    /// <summary>What several of its expressions have in common.</summary>
    public SharedValues Shared { get; }

    public EmitScope Scope { get; }

    /// <summary>The name of what a method that tries several rules gives back.</summary>
    public string Result { get; }

    public LineMap Lines { get; }

    /// <summary>The lines of a rule, which may be a row in a file of rows.</summary>
    public LineMap LinesOf(RuleCode rule) => rule.Index is null ? Lines : _rowLines;

    /// <summary>The file that a rule stands in, from the project.</summary>
    public string FileOf(RuleCode rule) => rule.Index is null ? Spec.Place.ProjectPath : Spec.Place.Rows?.ProjectPath ?? Spec.Place.ProjectPath;

    /// <summary>The struct that holds what one rule of a merged output says.</summary>
    public string Part { get; }

    /// <summary>The C# type of what one rule gives.</summary>
    public string RuleOutput => Spec.Hit is HitPolicy.Merge && !Spec.Output.IsBroken ? Part : Spec.Output.CSharpName;

    /// <summary>What stands in place of an expression that the types of a broken set would not allow.</summary>
    public const string Nothing = "throw new global::System.NotSupportedException()";

    /// <summary>The rules that take part, in order.</summary>
    public IReadOnlyList<RuleCode> Rules { get; }

    /// <summary>The rules that take part, the highest priority first and equals in order.</summary>
    public IReadOnlyList<RuleCode> ByPriority { get; }

    /// <summary>Whether the result depends on the priorities of the rules.</summary>
    public bool HasPriorities => Spec.Hit is HitPolicy.Priority or HitPolicy.OutputOrder;

    /// <summary>The search through the rules in the order that an evaluation tries them in.</summary>
    public SearchEmitter Search => _search ??= SearchEmitter.Of(this, Tried);

    /// <summary>The rules in the order that an evaluation tries them in.</summary>
    public IReadOnlyList<RuleCode> Tried => HasPriorities ? ByPriority : Rules;

    /// <summary>The struct that finds matches in the order that an evaluation tries them in.</summary>
    public string TriedEnumerator => HasPriorities ? "PriorityEnumerator" : "Enumerator";

    public RuleCode? Otherwise { get; }

    /// <summary>Whether any rule asks for a <c>let</c>.</summary>
    public bool HasLets { get; }

    /// <summary>All that the methods of the class hand to each other: inputs, the time, and what has been worked out so far.</summary>
    public IReadOnlyList<Capture> Locals { get; }

    /// <summary>
    /// The method that evaluates one fact, once it is known what all facts of a batch have in common: the time, the params and what does not
    /// depend on the fact. Null where they have nothing in common, and where matches are worked out one by one.
    /// </summary>
    public string? FactMethod { get; }

    /// <summary>The names of what it remembers and all facts of a batch have in common.</summary>
    public IReadOnlyList<string> Common => _common ??= CommonValues.Of(this);

    /// <summary>The C# type of an evaluation that may find nothing.</summary>
    public string MaybeOutput => Spec.Output.OrNull.CSharpName;

    /// <summary>The C# type of an evaluation that gives the output of one rule.</summary>
    public string FirstOutput => Spec.AlwaysMatches ? Spec.Output.CSharpName : MaybeOutput;

    /// <summary>The C# type of a match.</summary>
    public string Match => $"global::RulesDsl.Decisions.RuleMatch<{RuleOutput}>";

    /// <summary>The public evaluators so far, for the object that has the same with params of its own.</summary>
    public List<EvaluatorMethod> Evaluators { get; } = [];

    /// <summary>The head of a public evaluator over the inputs.</summary>
    /// <param name="result">What it returns.</param>
    /// <param name="name">Its name.</param>
    /// <param name="summary">What it does.</param>
    /// <param name="others">What it takes besides the inputs.</param>
    public string Evaluator(string result, string name, string summary, params string[] others) =>
        Evaluator(new EvaluatorMethod(result, name, summary, [.. Spec.Inputs.Select(static input => input.Parameter), .. others, .. CallLocals.ClockParameter(Spec.Time)]));

    /// <summary>The head of a public evaluator.</summary>
    public string Evaluator(EvaluatorMethod method)
    {
        Evaluators.Add(method);
        return $"public static {method.Result} {method.Name}({string.Join(", ", method.Parameters.Concat(CallLocals.ParamsParameters(Spec.Parameters)))})";
    }

    /// <summary>The arguments for an evaluator over the inputs, in the order of its parameters.</summary>
    public string Arguments(params string[] others) => string.Join(", ", Spec.Inputs.Select(static input => input.Argument).Concat(others).Concat(Handed));

    /// <summary>What goes behind all other arguments: the clock and the params.</summary>
    public IEnumerable<string> Handed => CallLocals.Arguments(Spec.Time, Spec.Parameters);

    /// <summary>What a public method does first: it sees that its inputs are there, and makes the locals that they do not give.</summary>
    public void WriteLocals(SourceWriter writer)
    {
        CallLocals.WriteChecks(writer, Spec.NeverNull);
        CallLocals.Write(writer, Spec.Time, Spec.Parameters);
        if (HasLets)
            writer.WriteLine("var lets = default(Lets);");
        WriteCoverage(writer);
    }

    /// <summary>In a coverage build an evaluation first tells those who listen what it is going to do.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="condition">When it counts, with what joins it to the next condition.</param>
    public void WriteCoverage(SourceWriter writer, string condition = "")
    {
        if (Covers)
            writer.WriteLine($"if ({condition}{Coverage}.IsHeard())").Indent().WriteLine($"{Coverage}.Tell(Explain({Arguments()}));").Outdent();
    }

    /// <summary>The method that tells the class of a column's value.</summary>
    public string ClassMethod(Column column) => _classMethods[column];

    /// <summary>What an evaluation ends with where no rule matches.</summary>
    public void WriteEnd(SourceWriter writer)
    {
        if (Otherwise is { Spec.Then: not null } otherwise)
            writer.WriteLine($"return {otherwise.Then};");
        else if (Spec.AlwaysMatches)
            writer.WriteLine("throw new global::RulesDsl.Decisions.NoRuleMatchedException(Info);");
        else
            writer.WriteLine("return null;");
    }

    /// <summary>Rules in groups that one method may try.</summary>
    public static IEnumerable<IReadOnlyList<RuleCode>> Groups(IReadOnlyList<RuleCode> rules)
    {
        for (var start = 0; start < rules.Count; start += RulesPerMethod)
            yield return [.. rules.Skip(start).Take(RulesPerMethod)];
    }
}
