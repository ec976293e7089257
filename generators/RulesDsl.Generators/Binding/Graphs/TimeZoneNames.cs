using System.Reflection;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>The IANA names of time zones. A list of our own: what the machine that builds knows says little about the one that runs.</summary>
internal static class TimeZoneNames
{
    /// <summary>The zone where nothing is said.</summary>
    public const string Utc = "UTC";

    private static readonly Lazy<HashSet<string>> Known = new(Read);

    public static IEnumerable<string> All => Known.Value;

    public static bool Has(string name) => Known.Value.Contains(name);

    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("RulesDsl.Generators.TimeZones.txt")
            ?? throw new InvalidOperationException("The list of time zones is missing.");
        using var reader = new StreamReader(stream);
        return new HashSet<string>(reader.ReadToEnd().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
    }
}
