using System.Text;
using RulesDsl.FinOps.Sources.Focus;

namespace RulesDsl.FinOps.Tests.Sources;

/// <summary>Cost files in a few lines: the columns that matter, each with a value that serves unless a test says otherwise.</summary>
internal static class FocusText
{
    private static readonly (string Column, string Value)[] Usual =
    [
        ("BillingCurrency", "USD"), ("BillingPeriodStart", "2024-09-01T00:00:00Z"), ("ChargeCategory", "Usage"), ("ChargeClass", ""),
        ("ChargePeriodStart", "2024-09-01T00:00:00Z"), ("ChargePeriodEnd", "2024-10-01T00:00:00Z"), ("EffectiveCost", "1"),
        ("ProviderName", "AWS"), ("ResourceId", "vol-0a1b2c3d4e5f60718"), ("ServiceName", "Amazon Elastic Compute Cloud"), ("Tags", ""),
    ];

    public static string Header => string.Join(',', Usual.Select(column => column.Column));

    /// <summary>A row: the usual values, but for those given as (column, value).</summary>
    public static string Row(params (string Column, string Value)[] values) =>
        string.Join(',', Usual.Select(usual => Array.Find(values, value => value.Column == usual.Column) is { Column: not null } given ? given.Value : usual.Value));

    public static string File(params string[] rows) => $"{Header}\n{string.Join('\n', rows)}\n";

    public static FocusCosts Read(string text, FocusLimits? limits = null) => Read(Encoding.UTF8.GetBytes(text), limits);

    public static FocusCosts Read(byte[] bytes, FocusLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return FocusReader.Read(stream, "costs.csv", limits);
    }
}
