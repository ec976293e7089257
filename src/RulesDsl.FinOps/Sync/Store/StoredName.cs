namespace RulesDsl.FinOps.Sync;

/// <summary>How the tables spell an enum: its name in lower case.</summary>
internal static class StoredName
{
    public static string Of(Enum value)
    {
        var name = value.ToString();
        return string.Create(name.Length, name, static (span, text) => text.AsSpan().ToLowerInvariant(span));
    }

    public static T Parse<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);
}
