using System.IO.Enumeration;
using RulesDsl.Testing;

namespace RulesDsl.Cli.Commands;

/// <summary><c>--filter gold</c>: a part of <c>Discounts: gold customer</c>, or a pattern for all of it; capitals do not matter.</summary>
internal sealed class TestFilter(string? pattern)
{
    public bool Takes(RuleTestCase test)
    {
        if (pattern is null)
            return true;

        var name = test.ToString();
        return pattern.Contains('*', StringComparison.Ordinal)
            ? FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), name)
            : name.Contains(pattern, StringComparison.OrdinalIgnoreCase);
    }
}
