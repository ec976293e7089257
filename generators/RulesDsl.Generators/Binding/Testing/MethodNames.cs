using System.Globalization;
using System.Text;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>The names of tests as methods: <c>gold customer, big order</c> → <c>gold_customer_big_order</c>.</summary>
internal sealed class MethodNames
{
    private const int MostCharacters = 80;

    // Helpers that expressions need begin with a capital, and a test named like C#'s own members would hide them.
    private readonly HashSet<string> _taken = ["Equals", "ReferenceEquals", "GetType", "GetHashCode", "ToString", "MemberwiseClone", "Finalize", "Dispose"];

    public string Next(string test)
    {
        var stem = Identifier(test);
        var name = stem;
        for (var number = 2; !_taken.Add(name); number++)
            name = stem + "_" + number.ToString(CultureInfo.InvariantCulture);

        return name;
    }

    private static string Identifier(string text)
    {
        var name = new StringBuilder();
        foreach (var character in text.Take(MostCharacters))
        {
            if (char.IsLetterOrDigit(character))
                name.Append(character);
            else if (name.Length > 0 && name[name.Length - 1] != '_')
                name.Append('_');
        }

        var trimmed = name.ToString().TrimEnd('_');
        return trimmed.Length == 0 ? "test" : char.IsDigit(trimmed[0]) ? "_" + trimmed : trimmed;
    }
}
