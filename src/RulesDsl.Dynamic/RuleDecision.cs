using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using RulesDsl.Decisions;
using RulesDsl.Dynamic.Facts;
using RulesDsl.Dynamic.Metering;
using RulesDsl.Explanations;
using RulesDsl.Packs;

namespace RulesDsl.Dynamic;

/// <summary>
/// A rule set or table of a loaded module, evaluated on facts in JSON or, through <see cref="As"/>, on objects.
/// <code>
/// var fees = module.Decision("Fees");
/// JsonNode? fee = fees.Evaluate(new JsonObject { ["order"] = new JsonObject { ["weight"] = 12 } });
/// var feeOf = fees.As&lt;Func&lt;Order, decimal?&gt;&gt;();
/// </code>
/// Members of facts are named as the rules file declares them, in any case; those of C# types as System.Text.Json does it. Enums are named.
/// It may be used by several threads.
/// </summary>
public sealed class RuleDecision
{
    private readonly Type _type;
    private readonly JsonSerializerOptions _json;
    private readonly FactReader _facts;
    private readonly DecisionParameters _parameters;
    private readonly DecisionMethod _evaluate;
    private readonly long? _steps;
    private readonly DecisionMethod? _explain;
    private JsonTypeInfo? _resultType;

    private RuleDecision(Type type, JsonSerializerOptions json, long? steps)
    {
        _type = type;
        _steps = steps;
        _json = json;
        var evaluate = Method(nameof(Evaluate)) ?? throw new InvalidOperationException($"{type} has no evaluator.");
        var inputs = evaluate.GetParameters().Where(static parameter => !parameter.IsOptional).ToList();
        _facts = new FactReader(type.Name, inputs, json);
        _parameters = new DecisionParameters(type.Name, evaluate, json);
        _evaluate = new DecisionMethod(evaluate);
        _explain = Method(nameof(Explain)) is { } explain ? new DecisionMethod(explain) : null;
        Info = (RuleSetInfo)type.GetProperty(nameof(Info))!.GetValue(null)!;
        FullName = type.FullName!;
        UsesClock = evaluate.GetParameters().Any(static parameter => parameter.ParameterType == typeof(TimeProvider));
    }

    private RuleDecision(RuleDecision other, DecisionParameters parameters)
    {
        (_type, _json, _steps, _facts, _evaluate, _explain) = (other._type, other._json, other._steps, other._facts, other._evaluate, other._explain);
        (Info, FullName, UsesClock) = (other.Info, other.FullName, other.UsesClock);
        _parameters = parameters;
    }

    /// <summary>Its name: <c>Fees</c>.</summary>
    public string Name => Info.Name;

    /// <summary>Its name with the namespace: <c>Shop.Fees</c>.</summary>
    public string FullName { get; }

    /// <summary>Its rules, and its version.</summary>
    public RuleSetInfo Info { get; }

    /// <summary>The inputs that it takes, in order: their names and their C# types.</summary>
    public IReadOnlyList<KeyValuePair<string, Type>> Inputs => _facts.Inputs;

    /// <summary>The params that it uses, itself or through what it calls: their names and their C# types.</summary>
    public IReadOnlyList<KeyValuePair<string, Type>> Parameters => _parameters.Known;

    /// <summary>Whether the result may depend on the time without an input for it.</summary>
    public bool UsesClock { get; }

    /// <summary>The result: the output of the rule that matches, an array where several do, null where none does.</summary>
    /// <param name="facts">A member for each input.</param>
    /// <param name="clock">The time, where the rules ask for it; that of the system if null.</param>
    /// <exception cref="FactsException">The facts do not fit: an input is missing or has another shape, or a member is none of its type.</exception>
    /// <exception cref="RuleEvaluationException">A rule could not be evaluated.</exception>
    /// <exception cref="NoRuleMatchedException">No rule matches, of a set that says that one always does.</exception>
    /// <exception cref="RuleLimitException">Untrusted rules took too many steps.</exception>
    public JsonNode? Evaluate(JsonObject facts, TimeProvider? clock = null) =>
        JsonSerializer.SerializeToNode(Call(_evaluate, Utf8(facts), clock), _json);

    /// <summary>Writes the result: the output of the rule that matches, an array where several do, null where none does. The fastest way from JSON to JSON.</summary>
    /// <param name="facts">A JSON object with a member for each input, in UTF-8.</param>
    /// <param name="result">Takes the result, one value. Nothing is written where an exception is thrown.</param>
    /// <param name="clock">The time, where the rules ask for it; that of the system if null.</param>
    /// <exception cref="FactsException">The facts do not fit: an input is missing or has another shape, or a member is none of its type.</exception>
    /// <exception cref="RuleEvaluationException">A rule could not be evaluated.</exception>
    /// <exception cref="NoRuleMatchedException">No rule matches, of a set that says that one always does.</exception>
    /// <exception cref="RuleLimitException">Untrusted rules took too many steps.</exception>
    public void Evaluate(ReadOnlySpan<byte> facts, Utf8JsonWriter result, TimeProvider? clock = null) =>
        Write(result, Call(_evaluate, facts, clock));

    /// <summary>Why the result is what it is.</summary>
    /// <param name="facts">A member for each input.</param>
    /// <param name="clock">The time, where the rules ask for it; that of the system if null.</param>
    /// <exception cref="FactsException">The facts do not fit.</exception>
    /// <exception cref="RuleLimitException">Untrusted rules took too many steps.</exception>
    public Explanation Explain(JsonObject facts, TimeProvider? clock = null) => (Explanation)Call(_explain!, Utf8(facts), clock)!;

    /// <summary>The same decision with some params changed.</summary>
    /// <param name="parameters">A member for each param that is to differ from what the rules files say.</param>
    /// <exception cref="FactsException">There is no such param, or a value is none of its type.</exception>
    public RuleDecision With(JsonObject parameters) => new(this, _parameters.With(parameters));

    /// <summary>
    /// The evaluator for objects: <c>Func&lt;Order, decimal?&gt;</c> for <c>ruleset Fees(order: Order) -&gt; decimal</c>. It takes the inputs in their order, and a
    /// <see cref="TimeProvider"/> behind them if you like; types that rules files declare have no name in C#, so only sets over types of
    /// <see cref="ModuleOptions.References"/> and of .NET can be had. Make it once: it is as fast as what a build makes.
    /// </summary>
    /// <exception cref="ArgumentException">The inputs or the result are of other types; the message tells which.</exception>
    /// <exception cref="NotSupportedException">The rules are not trusted.</exception>
    public TDelegate As<TDelegate>()
        where TDelegate : Delegate => _steps is null
            ? _evaluate.As<TDelegate>(FullName, _parameters)
            : throw new NotSupportedException($"{FullName} is not trusted, and so is evaluated on JSON alone.");

    /// <inheritdoc/>
    public override string ToString() => FullName;

    internal static IReadOnlyList<RuleDecision> In(Assembly assembly, long? steps)
    {
        var json = FactReader.Options();
        return [.. assembly.GetExportedTypes()
            .Where(static type => type.IsDefined(typeof(RuleDecisionAttribute)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(type => new RuleDecision(type, json, steps))];
    }

    // Of all evaluators the one over inputs alone.
    private MethodInfo? Method(string name) => _type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.Name == name && !method.GetParameters().Any(static parameter => parameter.ParameterType == typeof(RuleFilter) || parameter.ParameterType.IsByRef))
        .MinBy(static method => method.GetParameters().Count(static parameter => !parameter.IsOptional));

    private static byte[] Utf8(JsonObject facts) => JsonSerializer.SerializeToUtf8Bytes<JsonNode>(facts, JsonSerializerOptions.Default);

    private void Write(Utf8JsonWriter writer, object? result)
    {
        if (result is null)
        {
            writer.WriteNullValue();
            return;
        }

        // Results are mostly of one type.
        var type = _resultType;
        if (type?.Type != result.GetType())
            _resultType = type = _json.GetTypeInfo(result.GetType());
        JsonSerializer.Serialize(writer, result, type);
    }

    private object? Call(DecisionMethod method, ReadOnlySpan<byte> facts, TimeProvider? clock)
    {
        var arguments = method.Arguments(clock, _parameters);
        _facts.Read(facts, arguments);
        return _steps is { } steps
            ? StepMeter.Run(steps, (method, arguments), static call => StepMeter.Measure(call.method.Invoke(call.arguments)))
            : method.Invoke(arguments);
    }
}
