using System.Text.Json;
using System.Text.Json.Nodes;
using RulesDsl.Dynamic;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Facts;

/// <summary>Params with other values than the rules files say.</summary>
internal sealed class ParamChanges
{
    // Everything else is a text in JSON, or something in brackets.
    private static readonly Type[] Bare = [typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(bool)];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="given">What was written: <c>overdraft=300</c>.</param>
    /// <exception cref="UsageException">One has no value, or is given twice.</exception>
    public ParamChanges(IEnumerable<string> given)
    {
        foreach (var param in given)
        {
            if (param.Split('=', 2) is not [{ Length: > 0 } name, var value])
                throw new UsageException($"'{param}' is no param with a value: write it as --param overdraft=300.");
            if (!_values.TryAdd(name.Trim(), value.Trim()))
                throw new UsageException($"The param '{name.Trim()}' is given twice.");
        }
    }

    /// <summary>Makes sure that each param is one of some decisions.</summary>
    /// <exception cref="UsageException">One is not.</exception>
    public void Check(IReadOnlyList<RuleDecision> decisions)
    {
        var known = decisions.SelectMany(static decision => decision.Parameters).Select(static param => param.Key).Distinct().ToList();
        foreach (var name in _values.Keys.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            var uses = decisions.Count == 1 ? $"{decisions[0].Name} uses no param" : "No rule set or table here uses a param";
            throw new UsageException(known.Count == 0
                ? $"{uses}{(decisions.Count == 1 ? "s" : "")}, so '{name}' is none."
                : $"{uses} '{name}'; {(NearestName.Of(name, known) is { } nearest ? $"did you mean '{nearest}'?" : $"there {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known)}.")}");
        }
    }

    /// <summary>A decision with the changes of those params that it uses.</summary>
    /// <exception cref="UsageException">A value is none of its type.</exception>
    public RuleDecision Apply(RuleDecision decision)
    {
        var changes = new JsonObject(decision.Parameters.Where(param => _values.ContainsKey(param.Key)).Select(param => KeyValuePair.Create(param.Key, Json(_values[param.Key], param.Value))));
        if (changes.Count == 0)
            return decision;

        try
        {
            return decision.With(changes);
        }
        catch (FactsException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static JsonNode? Json(string value, Type type)
    {
        var known = Nullable.GetUnderlyingType(type) ?? type;
        if (!Bare.Contains(known) && value is not ("null" or ['[' or '{' or '"', ..]))
            return value;

        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            // No value of the type either, which is told with what would be.
            return value;
        }
    }
}
