namespace RulesDsl.Language.Text.Modules;

/// <summary>How large a table may be, wherever its rows stand.</summary>
internal static class TableLimits
{
    /// <summary>How many cells a table may have.</summary>
    public const int MostCells = 200_000;
}
