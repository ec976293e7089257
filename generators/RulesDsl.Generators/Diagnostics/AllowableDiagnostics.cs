namespace RulesDsl.Generators.Diagnostics;

/// <summary>What <c>allow</c> can silence: warnings and suggestions, of which there are few.</summary>
internal static class AllowableDiagnostics
{
    public static readonly IReadOnlyList<string> Ids =
        ["RDSL0208", "RDSL0232", "RDSL0240", "RDSL0308", "RDSL0320", "RDSL0321", "RDSL0322", "RDSL0510", "RDSL0511",
         "RDSL0601", "RDSL0602", "RDSL0603", "RDSL0604", "RDSL0605", "RDSL0606", "RDSL0607", "RDSL0608", "RDSL0610"];
}
