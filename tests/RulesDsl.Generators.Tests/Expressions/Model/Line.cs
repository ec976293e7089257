namespace RulesDsl.Generators.Tests.Expressions.Model;

public sealed class Line
{
    public string Sku { get; init; } = "";

    public decimal Price { get; init; }

    public decimal? Rebate { get; init; }

    public int Quantity { get; init; }

    public double Weight { get; init; }

    public bool Taxed { get; init; }

    public DateOnly Due { get; init; }

    public TimeSpan Lead { get; init; }

    public IReadOnlyList<string> Marks { get; init; } = [];
}
