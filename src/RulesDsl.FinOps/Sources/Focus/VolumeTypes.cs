namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>Finds a disk's volume type in the text by which a bill names its SKU.</summary>
internal static class VolumeTypes
{
    private static readonly string[] Names = ["gp2", "gp3", "io1", "io2", "st1", "sc1"];

    /// <summary><c>EBS:VolumeUsage.gp2</c> or <c>… General Purpose SSD (gp2) provisioned storage …</c> → <c>gp2</c>; else null.</summary>
    public static string? Find(ReadOnlySpan<char> sku)
    {
        foreach (var name in Names)
        {
            var at = sku.IndexOf(name, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(sku[at - 1])) && (end == sku.Length || !char.IsLetterOrDigit(sku[end])))
                return name;
        }

        return null;
    }
}
