namespace RulesDsl.Generators.Tests.Types;

/// <summary>Every sort of collection.</summary>
public class CollectionTypeTests
{
    [Theory]
    [InlineData("int[]", "new[] { 3, 1, 2 }")]
    [InlineData("List<int>", "new List<int> { 3, 1, 2 }")]
    [InlineData("IList<int>", "new List<int> { 3, 1, 2 }")]
    [InlineData("IReadOnlyList<int>", "new[] { 3, 1, 2 }")]
    [InlineData("ICollection<int>", "new List<int> { 3, 1, 2 }")]
    [InlineData("IReadOnlyCollection<int>", "new Queue<int>(new[] { 3, 1, 2 })")]
    [InlineData("IEnumerable<int>", "new[] { 3, 1, 2 }.Where(x => x > 0)")]
    [InlineData("HashSet<int>", "new HashSet<int> { 3, 1, 2 }")]
    [InlineData("ISet<int>", "new HashSet<int> { 3, 1, 2 }")]
    [InlineData("IReadOnlySet<int>", "new HashSet<int> { 3, 1, 2 }")]
    [InlineData("SortedSet<int>", "new SortedSet<int> { 3, 1, 2 }")]
    [InlineData("Queue<int>", "new Queue<int>(new[] { 3, 1, 2 })")]
    [InlineData("Stack<int>", "new Stack<int>(new[] { 2, 1, 3 })")]
    [InlineData("LinkedList<int>", "new LinkedList<int>(new[] { 3, 1, 2 })")]
    [InlineData("ImmutableArray<int>", "ImmutableArray.Create(3, 1, 2)")]
    [InlineData("ImmutableList<int>", "ImmutableList.Create(3, 1, 2)")]
    [InlineData("ImmutableHashSet<int>", "ImmutableHashSet.Create(3, 1, 2)")]
    [InlineData("FrozenSet<int>", "new[] { 3, 1, 2 }.ToFrozenSet()")]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<int>", "new(new[] { 3, 1, 2 })")]
    [InlineData("System.Collections.ObjectModel.Collection<int>", "new() { 3, 1, 2 }")]
    [InlineData("System.Collections.Concurrent.ConcurrentBag<int>", "new() { 3, 1, 2 }")]
    [InlineData("ArraySegment<int>", "new(new[] { 3, 1, 2 })")]
    [InlineData("Numbers", "new() { 3, 1, 2 }")]
    public void Lists(string type, string value) => TypeRules.Hold(
        $$"""
        namespace Shop
        {
            public class Numbers : List<int>;
            public class Thing { public {{type}} Numbers { get; init; } = {{value}}; public {{type}}? None { get; init; } }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.Numbers.count == 3", "count(it.Numbers) == 3", "sum(it.Numbers) == 6", "max(it.Numbers) == 3", "any(n in it.Numbers where n == 2)", "it.Numbers contains 2", "not (it.Numbers contains 4)", "1 in it.Numbers", "it.Numbers is not empty", "it.None is null", "it.None is empty", "count(it.None) == 0", "sum(it.None) == 0", "it.None.count is null",
        "not (it.None contains 1)", "not (1 in it.None)", "sort(it.Numbers)[0] == 1", "first(n in it.Numbers by n desc) == 3", "take(it.Numbers, 2).count == 2", "distinct(it.Numbers).count == 3", "percentile(it.Numbers, 50) == 2", "it.Numbers contains any [2, 9]", "it.Numbers subset of [1, 2, 3]", "it.Numbers subset of it.Numbers", "avg(it.Numbers) == 2",
        "join(sort(it.Numbers), \"\") == \"123\"", "group(n in it.Numbers by n % 2 : n.count)[1] == 2", "take(it.None, 1) is null", "reverse(it.Numbers).count == 3", "join(it.None, \",\") is null", "not (it.None contains any [1])");

    [Fact]
    public void A_set_is_asked_and_not_walked_through() => TypeRules.Hold(
        """
        namespace Shop { public class Thing { public HashSet<string> Words => new(StringComparer.OrdinalIgnoreCase) { "Ada" }; public HashSet<int?> Nulls => [1, null]; public HashSet<int> Numbers => [1]; public HashSet<long> Long => [1]; public HashSet<string>? None => null; public string? Word => "ADA"; public string? NoWord => null; public int? NoNumber => null; public int? Number => 1; public IReadOnlySet<string> Read => Words; } }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "\"ADA\" in it.Words", "it.Word in it.Words", "not (it.NoWord in it.Words)", "it.Words contains \"ada\"", "not (it.Word in it.None)", "it.NoNumber in it.Nulls", "it.Number in it.Nulls", "not (it.NoNumber in it.Numbers)", "it.Number in it.Numbers", "1 in it.Long", "it.Number in it.Long", "it.Nulls contains null", "it.Read contains \"ADA\"",
        "it.NoWord not in it.Words", "it.Words contains any [\"Ada\"]", "it.Word not in it.None");

    [Fact]
    public void Only_lists_have_an_index() => TypeRules.Hold(
        """
        namespace Shop { public class Thing { public int[] A => [1, 2]; public List<string> L => ["a"]; public ImmutableArray<int> I => [5]; public IReadOnlyList<int>? N => null; public ImmutableArray<int> D => default; public IList<int> IL => [4]; } }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.A[1] == 2", "it.A[2] is null", "it.A[-1] is null", "it.L[0] == \"a\"", "it.I[0] == 5", "it.I[1] is null", "it.N[0] is null", "it.D[0] is null", "it.D.count == 0", "it.D is empty", "sum(it.D) == 0", "take(it.D, 2) is empty", "it.IL[0] == 4", "it.A[it.A[0]] == 2", "it.A[it.N[0]] is null");

    [Theory]
    [InlineData("Dictionary<string, int>", "new() { [\"a\"] = 1, [\"b\"] = 2 }")]
    [InlineData("IReadOnlyDictionary<string, int>", "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }")]
    [InlineData("IDictionary<string, int>", "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }")]
    [InlineData("SortedDictionary<string, int>", "new() { [\"a\"] = 1, [\"b\"] = 2 }")]
    [InlineData("ImmutableDictionary<string, int>", "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }.ToImmutableDictionary()")]
    [InlineData("FrozenDictionary<string, int>", "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }.ToFrozenDictionary()")]
    [InlineData("System.Collections.Concurrent.ConcurrentDictionary<string, int>", "new() { [\"a\"] = 1, [\"b\"] = 2 }")]
    [InlineData("Map", "new() { [\"a\"] = 1, [\"b\"] = 2 }")]
    public void Maps(string type, string value) => TypeRules.Hold(
        $$"""
        namespace Shop { public class Map : Dictionary<string, int>; public class Thing { public {{type}} Map { get; init; } = {{value}}; public {{type}}? None { get; init; } } }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.Map[\"a\"] == 1", "it.Map[\"c\"] is null", "it.Map.count == 2", "it.Map is not empty", "it.None[\"a\"] is null", "it.None is empty", "it.None.count is null", "it.Map[\"a\"] + it.Map[\"b\"] == 3", "(it.Map[\"c\"] ?? 7) == 7", "it.Map.keys contains \"a\"", "sum(it.Map.values) == 3", "it.None.keys is null", "count(k in it.Map.keys where k > \"a\") == 1");

    [Fact]
    public void Keys_and_values_of_other_types() => TypeRules.Hold(
        """
        namespace Shop
        {
            public enum Tier { Basic, Gold }
            public class Line { public int Price { get; init; } }
            public class Thing
            {
                public Dictionary<int, string> Names => new() { [5] = "five" }; public Dictionary<Guid, Line> Lines => new() { [new("0a1b2c3d-0000-0000-0000-000000000001")] = new Line { Price = 3 } }; public Dictionary<Tier, List<Line>> Tiers => new() { [Tier.Gold] = [new Line { Price = 4 }] };
                public Dictionary<string, string?> Nulls => new() { ["a"] = null }; public Dictionary<string, Dictionary<string, int>> Deep => new() { ["x"] = new() { ["y"] = 6 } }; public Dictionary<DateOnly, bool> Days => new() { [new(2026, 1, 31)] = true };
            }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.Names[5] == \"five\"", "it.Names[6] is null", "it.Lines[\"0a1b2c3d-0000-0000-0000-000000000001\"].Price == 3", "sum(it.Tiers[Gold].Price) == 4", "it.Tiers[Basic].count is null", "it.Nulls[\"a\"] is null", "it.Deep[\"x\"][\"y\"] == 6", "it.Deep[\"z\"][\"y\"] is null", "it.Days[2026-01-31]", "not it.Days[2026-02-01]");

    [Fact]
    public void A_collection_has_its_own_members_before_those_of_its_elements() => TypeRules.Hold(
        """
        namespace Shop
        {
            public class Line { public int Price { get; init; } public int Total { get; init; } public int Capacity => 99; }
            public class Lines : List<Line> { public int Total => 1000; public string Name => "mine"; public int Sum(int more) => Total + more; }
            public class Registry : Dictionary<string, int> { public string Owner => "me"; }
            public class Thing { public Lines Lines { get; } = [new Line { Price = 1, Total = 2 }, new Line { Price = 3, Total = 4 }]; public Registry Registry { get; } = new() { ["a"] = 1 }; public List<Line> Plain { get; } = [new Line { Total = 5 }]; }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.Lines.Total == 1000", "it.Lines.Name == \"mine\"", "sum(it.Lines.Price) == 4", "it.Lines.count == 2", "it.Registry.Owner == \"me\"", "it.Registry[\"a\"] == 1", "sum(it.Plain.Total) == 5", "it.Lines.Sum(5) == 1005", "it.Lines[1].Total == 4");
}
