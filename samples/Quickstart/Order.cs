namespace Shop;

public enum Tier { Standard, Gold }

public sealed record Order(decimal Total, decimal Weight, string Country, Tier Tier);
