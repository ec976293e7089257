using RulesDsl.Benchmarks.Decisions.Workload;

namespace RulesDsl.Benchmarks.Decisions.Shapes;

/// <summary>Draws tests and facts, the same in every run.</summary>
/// <param name="seed">Where it begins.</param>
/// <param name="isSkewed">Whether the first of what it chooses from is drawn far more often than the last.</param>
internal sealed class Drawing(int seed, bool isSkewed = false)
{
    private static readonly string[] Channels = ["web", "branch", "broker", "phone"];
    private static readonly string[] Branches = Names(["Nor", "Sout", "East", "West", "Up", "Ash", "Elm", "Oak", "Hart", "King", "Mil", "Brad"], ["ham", "ton", "field", "ford", "ley", "wick", "bury", "dale", "port", "worth"]);
    private static readonly string[] Occupations = Names(["junior ", "senior ", "chief ", "retired ", "assistant "], ["baker", "clerk", "driver", "engineer", "farmer", "nurse", "teacher", "tailor"]);
    private static readonly string[] Employers = Names(["Acme ", "Blue ", "Cedar ", "Delta ", "Eagle ", "First ", "Grand ", "Harbor "], ["Bank", "Energy", "Foods", "Motors", "Paper", "Steel"]);

    private readonly Random _random = new(seed);

    /// <summary>A fact.</summary>
    public Request Fact() => new(
        _random.Next(18, 91), _random.Next(10, 251) * 1000, _random.Next(300, 851), _random.Next(1, 501) * 1000, _random.Next(0, 8001) / 10_000.0,
        One(Enum.GetValues<Area>()), One(Enum.GetValues<Kind>()), One([true, false]), One(Channels), One(Branches), One(Occupations), One(Employers));

    /// <summary>A test for one value of a field.</summary>
    public Test Equal(string field) => new(field, "==", One(Values(field)), null, 1.0 / Values(field).Length);

    /// <summary>A test for one of some values of a field.</summary>
    public Test In(string field, int count)
    {
        var values = Values(field);
        var chosen = new HashSet<string>();
        while (chosen.Count < count)
            chosen.Add(One(values));
        return new Test(field, "in", string.Join(", ", chosen), null, (double)count / values.Length);
    }

    /// <summary>A test for a range of a number.</summary>
    /// <param name="field">The number.</param>
    /// <param name="least">What share of all facts it has at least.</param>
    /// <param name="most">What share of all facts it has at most.</param>
    public Test Range(string field, double least, double most)
    {
        var share = Share(least, most);
        var from = Share(0, 1 - share);
        return new Test(field, "..", At(field, from), At(field, from + share), share);
    }

    /// <summary>A test for a bound of a number.</summary>
    /// <param name="field">The number.</param>
    /// <param name="least">What share of all facts pass at least.</param>
    /// <param name="most">What share of all facts pass at most.</param>
    public Test Bound(string field, double least, double most)
    {
        var share = Share(least, most);
        return One([true, false]) ? new Test(field, "<", At(field, share), null, share) : new Test(field, ">=", At(field, 1 - share), null, share);
    }

    /// <summary>One of some values.</summary>
    public T One<T>(T[] values) => values[(int)(values.Length * Math.Pow(_random.NextDouble(), isSkewed ? 3 : 1))];

    private double Share(double least, double most) => least + (_random.NextDouble() * (most - least));

    private static string At(string field, double share)
    {
        var (from, before, digits) = field switch
        {
            "Age" => (18.0, 91.0, 0),
            "Income" => (10_000, 251_000, 0),
            "CreditScore" => (300, 851, 0),
            "Amount" => (1_000, 501_000, 0),
            _ => (0, 0.8, 3),
        };
        return Test.Number(Math.Round(from + (share * (before - from)), digits));
    }

    private static string[] Values(string field) => field switch
    {
        "Area" => Enum.GetNames<Area>(),
        "Kind" => Enum.GetNames<Kind>(),
        "ExistingCustomer" => ["true", "false"],
        _ => [.. (field switch { "Channel" => Channels, "Branch" => Branches, "Occupation" => Occupations, _ => Employers }).Select(static text => $"\"{text}\"")],
    };

    private static string[] Names(string[] firsts, string[] seconds) => [.. firsts.SelectMany(first => seconds.Select(second => first + second))];
}
