using System.Runtime.CompilerServices;

// So that the tool `rules` may use these types as well.
[assembly: InternalsVisibleTo("Rules")]

namespace Shop;

internal enum Tier
{
    Standard,
    Gold,
}

internal sealed record Order(decimal Total, decimal Weight, string Country, Tier Tier);
