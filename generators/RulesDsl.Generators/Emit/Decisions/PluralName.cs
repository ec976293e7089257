namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>What several things are called of which one has a name: <c>order</c> → <c>orders</c>.</summary>
internal static class PluralName
{
    public static string Of(string name) => name switch
    {
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => name + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => name.Substring(0, name.Length - 1) + "ies",
        _ => name + "s",
    };
}
