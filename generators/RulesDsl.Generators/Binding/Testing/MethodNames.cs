using System.Globalization;
using System.Text;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>The names of tests as methods: <c>gold customer, big order</c> → <c>gold_customer_big_order</c>.</summary>
/// <param name="owner">The class of the methods, which none of them may be called as.</param>
internal sealed class MethodNames(string owner)
{
    private const int MostCharacters = 80;

    // What every class of C# or of xunit has, and what would be a second entry point of a program.
    private readonly HashSet<string> _taken =
        [owner, "Equals", "ReferenceEquals", "GetType", "GetHashCode", "ToString", "MemberwiseClone", "Finalize", "Dispose", "Main"];

    // Where thousands of rows ask for the same name, trying all numbers again would take millions of tries.
    private readonly Dictionary<string, int> _numbers = [];

    public string Next(string test)
    {
        var stem = Identifier(test);
        if (_taken.Add(stem))
            return stem;

        var number = _numbers.TryGetValue(stem, out var last) ? last : 1;
        string name;
        do
        {
            number++;
            name = stem + "_" + number.ToString(CultureInfo.InvariantCulture);
        }
        while (!_taken.Add(name));

        _numbers[stem] = number;
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
