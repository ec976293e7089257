namespace RulesDsl.Generators.Tests.Diagnostics;

/// <summary>The C# beside which the examples of all diagnostic pages are compiled.</summary>
internal static class PageModel
{
    public const string CSharp = """
        namespace Shop
        {
            public enum Tier { Silver, Gold }

            public sealed record Customer
            {
                public string Name { get; init; } = "";
                public Tier Tier { get; init; }
                public int? Rank { get; init; }
            }

            public sealed record Line
            {
                public string Sku { get; init; } = "";
                public decimal Price { get; init; }
            }

            public sealed record Order
            {
                public decimal Total { get; init; }
                public double Weight { get; init; }
                public string Country { get; init; } = "";
                public bool Express { get; init; }
                public DateTimeOffset Placed { get; init; }
                public Customer Customer { get; init; } = new();
                public IReadOnlyList<Line> Lines { get; init; } = [];
            }

            public sealed record Discount
            {
                public int Percent { get; init; }
                public required string Reason { get; init; }
                public bool IsFree => Percent == 100;
            }

            public sealed record Article
            {
                public decimal UnitPrice { get; init; }
                public decimal Unitprice { get; init; }
            }

            public abstract class Parcel { public int Size { get; set; } }
            public sealed class Box : Parcel;
        }

        namespace Shop.Europe { public sealed record Rate { public decimal Percent { get; init; } } }
        namespace Shop.Legacy.Parameters { public sealed record Limit(decimal Value); }
        namespace Shop.Asia { public sealed record Rate { public decimal Percent { get; init; } } }
        """;
}
