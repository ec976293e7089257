namespace FinOps.Data;

/// <summary>Who owns things, and the account in which they are.</summary>
/// <param name="Name">The value of the owner tag.</param>
/// <param name="Account">AWS account id.</param>
/// <param name="AccountName">What people call the account.</param>
/// <param name="CostCenter">The value of the cost centre tag.</param>
/// <param name="Services">What the team runs: the first part of its resources' names.</param>
internal sealed record Team(string Name, string Account, string AccountName, string CostCenter, string[] Services)
{
    /// <summary>The three groups of the sample, a board each.</summary>
    public static readonly Team[] All =
    [
        new("platform-network", "210987654301", "platform-network", "CC-1100", ["edge", "dns", "vpn"]),
        new("platform-identity", "210987654302", "platform-identity", "CC-1110", ["login", "directory", "tokens"]),
        new("platform-observability", "210987654303", "platform-observability", "CC-1120", ["metrics", "logs", "traces"]),
        new("payments-checkout", "310987654301", "payments-checkout", "CC-2100", ["checkout", "cart", "vouchers"]),
        new("payments-ledger", "310987654302", "payments-ledger", "CC-2110", ["ledger", "settlement", "invoices"]),
        new("payments-fraud", "310987654303", "payments-fraud", "CC-2120", ["scoring", "cases", "screening"]),
        new("data-warehouse", "410987654301", "data-warehouse", "CC-3100", ["warehouse", "reports", "exports"]),
        new("data-streaming", "410987654302", "data-streaming", "CC-3110", ["ingest", "events", "connect"]),
        new("data-science", "410987654303", "data-science", "CC-3120", ["training", "features", "notebooks"]),
    ];
}
