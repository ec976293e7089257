using System.Text;

namespace RulesDsl.Dynamic.Facts;

/// <summary>Paths as System.Text.Json writes them: <c>$.lines[2].price</c>, <c>$['a b']</c>.</summary>
internal static class JsonPath
{
    /// <summary>The names and indices on the way.</summary>
    public static IReadOnlyList<string> Parse(string path)
    {
        var steps = new List<string>();
        for (var i = 1; i < path.Length;)
        {
            var (start, end) = path[i..] switch
            {
                ['[', '\'', ..] => (i + 2, path.IndexOf("']", i, StringComparison.Ordinal)),
                ['[', ..] => (i + 1, path.IndexOf(']', i)),
                _ => (i + 1, path.IndexOfAny(['.', '['], i + 1)),
            };
            end = end < 0 ? path.Length : end;
            steps.Add(path[start..end]);
            i = path.AsSpan(end) switch { ['\'', ']', ..] => end + 2, [']', ..] => end + 1, _ => end };
        }

        return steps;
    }

    /// <summary>The path from an input on, as rules write it.</summary>
    public static string Show(string input, IEnumerable<string> steps)
    {
        var shown = new StringBuilder(input);
        foreach (var step in steps)
            shown.Append(int.TryParse(step, out _) ? $"[{step}]" : $".{step}");
        return shown.ToString();
    }
}
