namespace RulesDsl.Generators.Tests.Testing;

/// <summary>C# types of every form that a test may have to make.</summary>
internal static class TestModel
{
    public const string CSharp = """
        namespace Shop
        {
            public enum Tier { Silver, Gold }

            public sealed record Customer(string Name, Tier Tier, DateOnly? Born = null)
            {
                public required string Country { get; init; }
                public string Language { get; init; } = "en";
            }

            public sealed class Line
            {
                public decimal Price { get; set; } = 1;
                public int Quantity { get; init; } = 1;
            }

            public sealed class Order
            {
                public Order(decimal total, Customer customer)
                {
                    Total = total;
                    Customer = customer;
                }

                public decimal Total { get; }
                public Customer Customer { get; }
                public List<Line> Lines { get; } = [];
                public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
                public Dictionary<Tier, int> Counts { get; } = [];
                public double[] Weights { get; init; } = [];
                public DateTimeOffset Placed { get; init; }
                public TimeSpan Delay { get; init; }
                public Guid Id { get; init; }
                public Money Paid { get; init; }
                public decimal Open => Total - Paid.Amount;
                public int? Rank { get; init; }
            }

            public readonly record struct Money(decimal Amount, string Currency);

            public interface IShape;
            public sealed record Drawing(IShape Shape);
            public abstract class Parcel { public int Size { get; set; } }

            public sealed record Discount
            {
                public int Percent { get; init; }
                public string Reason { get; init; } = "";
                public Customer? For { get; init; }
                public IReadOnlyList<Line> Lines { get; init; } = [];
            }

            public static class Samples
            {
                public static Order Big { get; } = new(1200, new Customer("Ada", Tier.Gold) { Country = "SE" });
            }
        }
        """;
}
