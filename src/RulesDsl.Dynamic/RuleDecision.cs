using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using RulesDsl.Decisions;
using RulesDsl.Explanations;
using RulesDsl.Packs;

namespace RulesDsl.Dynamic;

/// <summary>
/// A rule set or table of a loaded module, evaluated on facts in JSON.
/// <code>
/// var fees = module.Decisions.Single(decision =&gt; decision.Name == "Fees");
/// JsonNode? fee = fees.Evaluate(new JsonObject { ["order"] = new JsonObject { ["weight"] = 12 } });
/// </code>
/// Members of facts are named as the rules file declares them, in any case; those of C# types as System.Text.Json does it. Enums are named.
/// </summary>
public sealed class RuleDecision
{
    private readonly MethodInfo _evaluate;
    private readonly MethodInfo? _explain;
    private readonly FactReader _facts;
    private readonly JsonSerializerOptions _json;

    private RuleDecision(Type type, JsonSerializerOptions json)
    {
        _json = json;
        _evaluate = Method(type, "Evaluate") ?? throw new InvalidOperationException($"{type} has no evaluator.");
        _explain = Method(type, "Explain");
        _facts = new FactReader(type.Name, [.. _evaluate.GetParameters().Where(static parameter => !IsHanded(parameter))], json);
        Info = (RuleSetInfo)type.GetProperty(nameof(Info))!.GetValue(null)!;
        FullName = type.FullName!;
        UsesClock = _evaluate.GetParameters().Any(static parameter => parameter.ParameterType == typeof(TimeProvider));
    }

    /// <summary>Its name: <c>Fees</c>.</summary>
    public string Name => Info.Name;

    /// <summary>Its name with the namespace: <c>Shop.Fees</c>.</summary>
    public string FullName { get; }

    /// <summary>Its rules, and its version.</summary>
    public RuleSetInfo Info { get; }

    /// <summary>The inputs that it takes, in order: their names and their C# types.</summary>
    public IReadOnlyList<KeyValuePair<string, Type>> Inputs => _facts.Inputs;

    /// <summary>Whether the result may depend on the time without an input for it.</summary>
    public bool UsesClock { get; }

    /// <summary>The result: the output of the rule that matches, an array where several do, null where none does.</summary>
    /// <param name="facts">A member for each input.</param>
    /// <param name="clock">The time, where the rules ask for it; that of the system if null.</param>
    /// <exception cref="FactsException">The facts do not fit: an input is missing or has another shape, or a member is none of its type.</exception>
    /// <exception cref="RuleEvaluationException">A rule could not be evaluated.</exception>
    /// <exception cref="NoRuleMatchedException">No rule matches, of a set that says that one always does.</exception>
    public JsonNode? Evaluate(JsonObject facts, TimeProvider? clock = null)
    {
        var result = Call(_evaluate, facts, clock);
        return JsonSerializer.SerializeToNode(result is not null && IsSequence(result) ? Elements(result) : result, _json);
    }

    /// <summary>Why the result is what it is.</summary>
    /// <param name="facts">A member for each input.</param>
    /// <param name="clock">The time, where the rules ask for it; that of the system if null.</param>
    /// <exception cref="FactsException">The facts do not fit.</exception>
    public Explanation Explain(JsonObject facts, TimeProvider? clock = null) => (Explanation)Call(_explain!, facts, clock)!;

    /// <inheritdoc/>
    public override string ToString() => FullName;

    internal static IReadOnlyList<RuleDecision> In(Assembly assembly)
    {
        var json = FactReader.Options();
        return [.. assembly.GetExportedTypes()
            .Where(static type => type.IsDefined(typeof(RuleDecisionAttribute)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(type => new RuleDecision(type, json))];
    }

    // Of all evaluators the one over inputs alone.
    private static MethodInfo? Method(Type type, string name) => type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.Name == name && !method.GetParameters().Any(static parameter => parameter.ParameterType == typeof(RuleFilter) || parameter.ParameterType.IsByRef))
        .MinBy(static method => method.GetParameters().Count(static parameter => !IsHanded(parameter)));

    private static bool IsHanded(ParameterInfo parameter) => parameter.IsOptional;

    private static bool IsSequence(object result) => result is System.Collections.IEnumerable && result.GetType() is { IsValueType: true, IsGenericType: true };

    private static object?[] Elements(object result) => [.. ((System.Collections.IEnumerable)result).Cast<object?>()];

    private object? Call(MethodInfo method, JsonObject facts, TimeProvider? clock)
    {
        var inputs = _facts.Read(facts);
        var arguments = method.GetParameters()
            .Select(parameter => inputs.TryGetValue(parameter.Name!, out var input) ? input : parameter.ParameterType == typeof(TimeProvider) ? clock : parameter.DefaultValue)
            .ToArray();
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
    }
}
