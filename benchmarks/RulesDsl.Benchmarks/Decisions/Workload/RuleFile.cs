using System.Globalization;
using System.Text.Json;

namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>The public decision workload: rules of three or four tests each, and facts.</summary>
internal static class RuleFile
{
    private static readonly Dictionary<string, (double From, double Before)> Ranges = new()
    {
        ["Age"] = (18, 91), ["Income"] = (10_000, 250_001), ["CreditScore"] = (300, 851), ["Amount"] = (1_000, 500_001),
        ["Dti"] = (0, 0.8), ["EmploymentYears"] = (0, 41), ["Delinquencies"] = (0, 7),
    };

    /// <summary>Where the workload lies.</summary>
    public static string Folder =>
        Environment.GetEnvironmentVariable("RULESDSL_DATA") is { Length: > 0 } data ? Path.Combine(data, "decision") : Above(AppContext.BaseDirectory);

    /// <summary>The rules of a size: 10, 100 or 1,000.</summary>
    public static IReadOnlyList<IReadOnlyList<Test>> Rules(int size)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, $"rules_{size}.json")));
        return [.. document.RootElement.EnumerateArray().Select(static rule => (IReadOnlyList<Test>)[.. rule.GetProperty("conds").EnumerateArray().Select(Read)])];
    }

    /// <summary>The facts, 20,000 of them.</summary>
    public static Application[] Facts() =>
        [.. File.ReadLines(Path.Combine(Folder, "facts_20k.csv")).Skip(1).Select(static line => line.Split(',')).Select(static cells => new Application(
            Int(cells[0]), Int(cells[1]), Int(cells[2]), Int(cells[3]), Int(cells[4]), double.Parse(cells[5], CultureInfo.InvariantCulture), Int(cells[6]), Int(cells[7]),
            Enum.Parse<Area>(cells[8]), Enum.Parse<Kind>(cells[9], ignoreCase: true), cells[10], bool.Parse(cells[11])))];

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Test Read(JsonElement condition)
    {
        var name = condition.GetProperty("f").GetString()!;
        var field = name switch { "product" => "Kind", "region" => "Area", _ => char.ToUpperInvariant(name[0]) + name[1..] };
        var op = condition.GetProperty("op").GetString();
        return op switch
        {
            "between" => new Test(field, "..", Text(condition, "lo"), Text(condition, "hi"), Share(field, condition.GetProperty("lo").GetDouble(), condition.GetProperty("hi").GetDouble())),
            "in" => new Test(field, "in", string.Join(", ", condition.GetProperty("v").EnumerateArray().Select(static value => value.GetString())), null, condition.GetProperty("v").GetArrayLength() / 8.0),
            "eq" when field == "Channel" => new Test(field, "==", condition.GetProperty("v").GetRawText(), null, 0.25),
            "eq" => new Test(field, "==", Text(condition, "v"), null, field switch { "Kind" => 1 / 6.0, "Area" => 1 / 8.0, _ => 0.5 }),
            "lt" or "le" => new Test(field, op == "lt" ? "<" : "<=", Text(condition, "v"), null, Share(field, Ranges[field].From, condition.GetProperty("v").GetDouble())),
            "ge" => new Test(field, ">=", Text(condition, "v"), null, Share(field, condition.GetProperty("v").GetDouble(), Ranges[field].Before)),
            _ => throw new InvalidDataException($"The workload has an operator '{op}' that nobody knows."),
        };
    }

    private static string Text(JsonElement condition, string name) => condition.GetProperty(name) is { ValueKind: JsonValueKind.String } text
        ? char.ToUpperInvariant(text.GetString()![0]) + text.GetString()![1..]
        : condition.GetProperty(name).GetRawText();

    private static double Share(string field, double from, double before) => (before - from) / (Ranges[field].Before - Ranges[field].From);

    private static string Above(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            var found = Path.Combine(above.FullName, "shared", "data", "decision");
            if (Directory.Exists(found))
                return found;
        }

        throw new DirectoryNotFoundException("The decision workload was not found: set RULESDSL_DATA to the folder that 'decision' lies in.");
    }
}
