using System.Text.RegularExpressions;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary>
/// The account and region that an answer was asked of. Many answers do not repeat them, so they are taken from the folders:
/// in <c>123456789012/eu-west-1/ec2.DescribeVolumes.json</c> both are named. Empty where no folder names them.
/// </summary>
internal sealed partial record InventoryScope(string Account, string Region)
{
    public static InventoryScope Of(string relativePath)
    {
        var folders = relativePath.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)[..^1];
        return new InventoryScope(
            Array.Find(folders, folder => Account12().IsMatch(folder)) ?? "",
            Array.Find(folders, folder => RegionName().IsMatch(folder)) ?? "");
    }

    [GeneratedRegex("^[0-9]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Account12();

    [GeneratedRegex("^[a-z]{2}(-[a-z]+){1,2}-[0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionName();
}
