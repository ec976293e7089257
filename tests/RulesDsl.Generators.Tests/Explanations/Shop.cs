using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Explanations;

/// <summary>The orders that the rules of these tests are about.</summary>
internal static class Shop
{
    public const string Model = """
        namespace Shop
        {
            public enum Tier { Bronze, Silver, Gold }
            public sealed record Customer(Tier Tier, string Name, DateOnly? BirthDate = null);
            public sealed record Line(string Product, decimal Price);
            public sealed record Order(decimal Total, decimal? Weight = null, string Country = "SE", bool Express = false)
            {
                public Customer Customer { get; init; } = new(Tier.Gold, "Ada");
                public List<Line> Lines { get; init; } = [new("ink", 5), new("desk", 120)];
                public int Boxes { get; init; }
            }
            public sealed record Discount(int Percent, string Reason);
            public static class Calls
            {
                public static List<string> Made { get; } = [];
                [RulesDsl.Decisions.RuleFunction] public static bool IsLarge(decimal total) { Made.Add($"IsLarge({total})"); return total > 1000; }
                [RulesDsl.Decisions.RuleFunction] public static decimal Tax(decimal total) { Made.Add($"Tax({total})"); return total / 4; }
                [RulesDsl.Decisions.RuleFunction] public static bool Fails(decimal total) => throw new InvalidOperationException("no line to the bank");
            }
        }

        """;

    /// <summary>Runs statements with what rules have become.</summary>
    /// <param name="statements">C# that returns something, in a file that uses the namespace of the rules and that of explanations.</param>
    /// <param name="rules">The rules in the text spelling, without a header.</param>
    public static string Run(string statements, string rules) => Run(statements, [("shop.rules", "namespace Shop\n" + rules)]);

    /// <summary>Runs statements with what files have become.</summary>
    public static string Run(string statements, params (string Name, string Text)[] files) =>
        (string)RulesProject.Compile($$"""
            using RulesDsl.Decisions;
            using RulesDsl.Explanations;
            using Shop;

            public static class Program
            {
                private static readonly TimeProvider Clock = new At();
                public static string Run() { {{statements}} }
                private sealed class At : TimeProvider { public override DateTimeOffset GetUtcNow() => new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero); public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc; }
            }

            """ + Model, files).Run()!;
}
