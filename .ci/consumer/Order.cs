namespace Shop;

internal enum Tier
{
    Standard,
    Gold,
}

internal sealed record Order(decimal Total, decimal Weight, string Country, Tier Tier);
