using System.Collections.Immutable;

namespace RulesDsl.Generators.Tests.Expressions.Model;

/// <summary>A member of every sort that rules read.</summary>
public sealed class Order
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string? Note { get; init; }

    public decimal Total { get; init; }

    public decimal? Discount { get; init; }

    public int Count { get; init; }

    public int? Rank { get; init; }

    public long Big { get; init; }

    public ulong Huge { get; init; }

    public byte Level { get; init; }

    public double Score { get; init; }

    public float Ratio { get; init; }

    public char Letter { get; init; }

    public bool Express { get; init; }

    public bool? Paid { get; init; }

    public Tier Tier { get; init; }

    public Tier? Wish { get; init; }

    public DateOnly Day { get; init; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset? Shipped { get; init; }

    public DateTime Stamp { get; init; }

    public TimeSpan Age { get; init; }

    public TimeOnly Cutoff { get; init; }

    public Money Fee { get; init; }

    public Customer Buyer { get; init; } = new();

    public Customer? Agent { get; init; }

    public IReadOnlyList<Line> Lines { get; init; } = [];

    public Line[] Returns { get; init; } = [];

    public List<Line>? Drafts { get; init; }

    public string[] Tags { get; init; } = [];

    public List<decimal?> Offers { get; init; } = [];

    public HashSet<int> Codes { get; init; } = [];

    public IEnumerable<int> Walk { get; init; } = [];

    public ImmutableArray<int> Frozen { get; init; }

    public Dictionary<string, string> Labels { get; init; } = [];

    public IReadOnlyDictionary<string, int>? Stock { get; init; }

    public string Greet(string whom) => $"{Name} greets {whom}";

    public int Share(int parts) => Count % parts == 0 ? Count / parts : throw new ArgumentException($"{Count} has no {parts} parts");
}
