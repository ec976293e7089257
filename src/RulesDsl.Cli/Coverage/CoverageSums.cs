using System.Globalization;

namespace RulesDsl.Cli.Coverage;

/// <summary>How much is covered of what.</summary>
/// <param name="Rules">The rules that matched.</param>
/// <param name="Outcomes">The outcomes of conditions that were seen.</param>
/// <param name="Functions">The functions that were called.</param>
internal readonly record struct CoverageSums(CoveredPoints Rules, CoveredPoints Outcomes, CoveredPoints Functions)
{
    /// <summary>All together.</summary>
    public CoveredPoints All => Rules + Outcomes + Functions;

    public static CoverageSums operator +(CoverageSums left, CoverageSums right) =>
        new(left.Rules + right.Rules, left.Outcomes + right.Outcomes, left.Functions + right.Functions);

    /// <summary><c>62.5 %, 2 of 3 rules, 3 of 5 outcomes of conditions</c></summary>
    public override string ToString()
    {
        (CoveredPoints Points, string Of)[] all = [(Rules, "rules"), (Outcomes, "outcomes of conditions"), (Functions, "functions")];
        var parts = all.Where(static part => part.Points.Total > 0);
        return string.Create(CultureInfo.InvariantCulture, $"{All.Percent:0.#} %{string.Concat(parts.Select(static part => $", {part.Points} {part.Of}"))}");
    }
}
