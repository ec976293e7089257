using System.Globalization;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>Figures of things that were measured in turn, as a table in Markdown.</summary>
/// <param name="unit">What they are counted in.</param>
/// <param name="format">How they are written.</param>
internal sealed class Figures(string unit, string format = "0.00")
{
    private readonly Dictionary<string, List<double>> _all = [];

    /// <summary>One more figure of something.</summary>
    public void Add(string what, double figure)
    {
        if (!_all.TryGetValue(what, out var known))
            _all.Add(what, known = []);
        known.Add(figure);
    }

    /// <summary>The one in the middle.</summary>
    public double Median(string what) => _all[what].Order().ElementAt(_all[what].Count / 2);

    /// <summary>The smallest.</summary>
    public double Least(string what) => _all[what].Min();

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter output)
    {
        var width = _all.Keys.Max(static what => what.Length);
        output.WriteLine($"| {"Measured in turn".PadRight(width)} | {"Median, " + unit,18} | {"Least",8} | {"Most",8} | {"Times",5} |");
        output.WriteLine($"|{new string('-', width + 2)}|{new string('-', 19)}:|{new string('-', 9)}:|{new string('-', 9)}:|{new string('-', 6)}:|");
        foreach (var (what, figures) in _all)
            output.WriteLine($"| {what.PadRight(width)} | {Text(Median(what)),18} | {Text(Least(what)),8} | {Text(figures.Max()),8} | {figures.Count,5} |");
        output.WriteLine();
    }

    private string Text(double figure) => figure.ToString(format, CultureInfo.InvariantCulture);
}
