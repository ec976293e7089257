namespace RulesDsl.Language.Formatting;

/// <summary>Looks up in the tables of the parser how an option is written.</summary>
internal static class WordsFor
{
    public static string WordFor<T>(this IReadOnlyDictionary<string, T> words, T option)
        where T : struct => words.First(word => word.Value.Equals(option)).Key;
}
