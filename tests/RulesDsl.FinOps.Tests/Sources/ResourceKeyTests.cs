using RulesDsl.FinOps.Sources;

namespace RulesDsl.FinOps.Tests.Sources;

/// <summary>One resource, one key.</summary>
public sealed class ResourceKeyTests
{
    [Theory]
    [InlineData("arn:aws:ec2:eu-west-1:123456789012:volume/vol-0a1b2c3d4e5f60718", "vol-0a1b2c3d4e5f60718")]
    [InlineData("arn:aws-cn:ec2:cn-north-1:123456789012:instance/i-1a2b3c4d", "i-1a2b3c4d")]
    [InlineData("arn:aws:ec2:us-east-1:123456789012:elastic-ip/eipalloc-0123456789abcdef0", "eipalloc-0123456789abcdef0")]
    [InlineData("arn:aws:ec2:us-east-1::snapshot/snap-0123456789abcdef0", "snap-0123456789abcdef0")]
    [InlineData(" vol-0a1b2c3d4e5f60718 ", "vol-0a1b2c3d4e5f60718")]
    [InlineData("arn:aws:rds:eu-west-1:123456789012:db:Orders", "arn:aws:rds:eu-west-1:123456789012:db:Orders")]
    [InlineData("arn:ats:el2:us-test-2:561134494941:snapseot/snap-0el5a2e9f0lfe9048", "arn:ats:el2:us-test-2:561134494941:snapseot/snap-0el5a2e9f0lfe9048")]
    [InlineData("/Subscriptions/A-1/resourceGroups/RG/providers/Microsoft.Compute/disks/D1", "/subscriptions/a-1/resourcegroups/rg/providers/microsoft.compute/disks/d1")]
    [InlineData("//compute.googleapis.com/projects/p/zones/z/disks/d", "projects/p/zones/z/disks/d")]
    [InlineData("https://www.googleapis.com/compute/v1/projects/p/zones/z/disks/d", "projects/p/zones/z/disks/d")]
    [InlineData("ocid1.instance.oc1.phx.ABC", "ocid1.instance.oc1.phx.ABC")]
    public void Every_spelling_leads_to_one_key(string id, string key) => Assert.Equal(key, ResourceKey.Of(id));

    [Theory]
    [InlineData("vol-0a1b2c3d4e5f60718")]
    [InlineData("/subscriptions/a/b")]
    [InlineData("projects/p/zones/z/disks/d")]
    public void A_key_is_its_own_key(string key) => Assert.Equal(key, ResourceKey.Of(ResourceKey.Of(key)));
}
