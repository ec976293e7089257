using System.Collections.Immutable;

namespace RulesDsl.Generators.Tests.Expressions.Model;

/// <summary>The one order that all expressions of these tests look at.</summary>
public static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);

    public static readonly Order Order = new()
    {
        Id = new Guid("0a1b2c3d-0000-0000-0000-000000000001"),
        Name = "Ada's order",
        Note = null,
        Total = 1200.50m,
        Discount = null,
        Count = 7,
        Rank = null,
        Big = 5_000_000_000,
        Huge = 18_000_000_000_000_000_000,
        Level = 200,
        Score = 2.5,
        Ratio = 0.5f,
        Letter = 'x',
        Express = true,
        Paid = null,
        Tier = Tier.Gold,
        Wish = null,
        Day = new DateOnly(2026, 4, 30),
        Created = new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.FromHours(2)),
        Shipped = null,
        Stamp = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc),
        Age = TimeSpan.FromHours(36),
        Cutoff = new TimeOnly(17, 30),
        Fee = new Money(4.90m, "SEK"),
        Buyer = new Company
        {
            Name = "Ada", Tier = Tier.Gold, BirthDate = new DateOnly(1990, 5, 17), Credit = 50, Number = "SE-1",
            Referrer = new Customer { Name = "Bo", Tier = Tier.Silver },
            Home = new Address { City = "Lund" },
        },
        Agent = null,
        Lines =
        [
            new Line { Sku = "A-1", Price = 100m, Rebate = 10m, Quantity = 2, Weight = 1.5, Taxed = true, Due = new DateOnly(2026, 5, 3), Lead = TimeSpan.FromHours(1), Marks = ["red", "big"] },
            new Line { Sku = "B-2", Price = 250.25m, Rebate = null, Quantity = 1, Weight = 0.5, Taxed = false, Due = new DateOnly(2026, 5, 1), Lead = TimeSpan.FromHours(3), Marks = ["red"] },
            new Line { Sku = "A-3", Price = 50m, Rebate = 5m, Quantity = 4, Weight = 2, Taxed = true, Due = new DateOnly(2026, 5, 2), Lead = TimeSpan.FromHours(2) },
        ],
        Returns = [],
        Drafts = null,
        Tags = ["vip", "AWS-prod"],
        Offers = [3m, null, 9m],
        Codes = [4, 8],
        Walk = Enumerable.Range(1, 3),
        Frozen = default(ImmutableArray<int>),
        Labels = new Dictionary<string, string> { ["env"] = "prod", ["owner"] = "" },
        Stock = null,
    };
}
