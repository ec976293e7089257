namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary>Where something is, by what AWS prints of it.</summary>
internal static class AwsPlace
{
    /// <summary><c>us-east-1a</c> → <c>us-east-1</c>.</summary>
    public static string? Region(string? zone) => zone is { Length: > 1 } && char.IsAsciiLetterLower(zone[^1]) && char.IsAsciiDigit(zone[^2]) ? zone[..^1] : null;

    /// <summary>The fourth part of an ARN, its region; null where there is none.</summary>
    public static string? RegionOfArn(string? arn) => Part(arn, 3);

    /// <summary>The fifth part of an ARN, its account; null where there is none.</summary>
    public static string? AccountOfArn(string? arn) => Part(arn, 4);

    private static string? Part(string? arn, int index) =>
        arn?.Split(':', 6) is { Length: 6 } parts && parts[0] == "arn" && parts[index].Length > 0 ? parts[index] : null;
}
