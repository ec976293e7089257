using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Headers;

/// <summary>Tells from the text alone which names for the time a declaration uses and does not get as an input.</summary>
internal static class TimeNames
{
    /// <summary>Whether it needs the time and does not get it.</summary>
    /// <param name="inputs">What it takes.</param>
    /// <param name="names">The names in its expressions.</param>
    /// <param name="hasDates">Whether some part of it holds only on some days.</param>
    public static bool UsesClock(IEnumerable<ParameterSyntax> inputs, ICollection<string> names, bool hasDates) =>
        UsesNow(inputs, names) || UsesToday(inputs, names) || (hasDates && !HasInput(inputs, "now") && !HasInput(inputs, "today"));

    /// <summary>Whether it asks for the moment.</summary>
    public static bool UsesNow(IEnumerable<ParameterSyntax> inputs, ICollection<string> names) => Mentions(names, "now") && !HasInput(inputs, "now");

    /// <summary>Whether it asks for the day.</summary>
    public static bool UsesToday(IEnumerable<ParameterSyntax> inputs, ICollection<string> names) => Mentions(names, "today") && !HasInput(inputs, "today");

    /// <summary>Whether an input has a name that otherwise means the time.</summary>
    public static bool HasInput(IEnumerable<ParameterSyntax> inputs, string name) => inputs.Any(input => input.Name.Text == name);

    private static bool Mentions(ICollection<string> names, string name) => names.Any(mentioned => NameKey.Of(mentioned) == NameKey.Of(name));
}
