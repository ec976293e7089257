using System.Globalization;

namespace FinOps;

/// <summary>What the command line asks for.</summary>
internal sealed record SampleArguments
{
    public const string Usage = """
        usage: dotnet run --project samples/FinOps [-- OPTIONS]

          --data DIR        where databases, bills and reports are kept; a start with the same folder goes on where the last one ended
          --focus FILE      a FOCUS cost file (.csv or .csv.gz) instead of generated bills
          --inventory DIR   recorded describe and list answers that go with it
          --resources N     how many resources the generated estate has (default 5000)
          --months N        how many months are synced (default 2)
          --jira URL        a Jira site instead of the local sandbox; with --email, and the API token in JIRA_API_TOKEN
          --email ADDRESS   the account at that site
          --settle SECONDS  how long a request without an answer rests before it is looked up (default 30, with the sandbox 2)
        """;

    private static readonly string[] Names = ["--data", "--focus", "--inventory", "--resources", "--months", "--jira", "--email", "--settle"];

    public string? Data { get; init; }

    public string? Focus { get; init; }

    public string? Inventory { get; init; }

    public int Resources { get; init; } = 5_000;

    public int Months { get; init; } = 2;

    public Uri? Jira { get; init; }

    public string? Email { get; init; }

    public TimeSpan? Settle { get; init; }

    public static bool AsksForHelp(string[] args) => args is ["--help" or "-h" or "-?"];

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">It asks for something that there is not; the message says what and what would be right.</exception>
    public static SampleArguments Parse(string[] args)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!Names.Contains(args[i]))
                throw new FormatException($"'{args[i]}' is no option");
            if (i + 1 == args.Length)
                throw new FormatException($"{args[i]} lacks its value");
            if (!given.TryAdd(args[i], args[i + 1]))
                throw new FormatException($"{args[i]} is given twice");
        }

        var arguments = new SampleArguments
        {
            Data = given.GetValueOrDefault("--data"),
            Focus = given.GetValueOrDefault("--focus"),
            Inventory = given.GetValueOrDefault("--inventory"),
            Resources = Number(given, "--resources", 1, 1_000_000, 5_000),
            Months = Number(given, "--months", 1, 120, 2),
            Jira = given.TryGetValue("--jira", out var url) ? Site(url) : null,
            Email = given.GetValueOrDefault("--email"),
            Settle = given.ContainsKey("--settle") ? TimeSpan.FromSeconds(Number(given, "--settle", 1, 3600, 0)) : null,
        };
        return arguments.Check();
    }

    private SampleArguments Check()
    {
        if (Data is "")
            throw new FormatException("--data is empty; it names a folder");
        if (Jira is null != Email is null)
            throw new FormatException("--jira and --email go together");
        if (Email is { } email && string.IsNullOrWhiteSpace(email))
            throw new FormatException("--email is empty; it names the account");
        if (Focus is not null && !File.Exists(Focus))
            throw new FormatException($"--focus: there is no file {Focus}");
        if (Inventory is not null && !Directory.Exists(Inventory))
            throw new FormatException($"--inventory: there is no directory {Inventory}");
        return this;
    }

    private static int Number(Dictionary<string, string> given, string name, int least, int most, int otherwise)
    {
        if (!given.TryGetValue(name, out var text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"{name} '{text}' is no number from {least} to {most}");
    }

    // The address is not repeated where it may hold a password.
    private static Uri Site(string text)
    {
        if (!Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https"))
            throw new FormatException($"--jira '{text}' is no address such as https://example.atlassian.net/");
        if (site.UserInfo.Length > 0 || site.Query.Length > 0 || site.Fragment.Length > 0)
            throw new FormatException("--jira takes an address without user, query or fragment, such as https://example.atlassian.net/");
        return site.Scheme == "https" || site.IsLoopback
            ? site
            : throw new FormatException($"--jira '{text}' would send the account's token in the clear; only https is taken from another machine");
    }
}
