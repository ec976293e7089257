using JiraSandbox;
using RulesDsl.FinOps.Sync;
using RulesDsl.FinOps.Tickets;

namespace FinOps;

/// <summary>
/// What people do between two syncs, on the boards of the sandbox: they begin some tickets, close some, and decide against some. Which ones
/// is told by our number of the ticket, so that it is the same in every run of the sample.
/// </summary>
internal static class People
{
    // The way that a ticket takes on each board, from where it begins.
    private static readonly Dictionary<string, (string Begin, string[] Work, string[] Finish, string Decline)> Ways = new()
    {
        ["PAY"] = ("To Do", ["In Progress"], ["Done"], "Won't Do"),
        ["PLAT"] = ("Backlog", ["Selected for Development", "In Progress"], ["In Review", "Done"], "Rejected"),
        ["DATA"] = ("Open", ["Work in progress"], ["Closed"], "Declined"),
    };

    /// <summary>Moves the tickets that nobody has touched yet.</summary>
    /// <returns>How many people moved.</returns>
    public static int Work(FinOpsStore store, JiraSandboxServer sandbox)
    {
        var statuses = sandbox.Issues.ToDictionary(issue => issue.Key, issue => issue.Status);
        var moved = 0;
        foreach (var ticket in store.ReadTickets())
        {
            if (ticket.RemoteKey is not { } key || !Ways.TryGetValue(ticket.Board, out var way) || statuses.GetValueOrDefault(key) != way.Begin)
                continue;
            string[] path = (ticket.Id % 10) switch
            {
                0 => [way.Decline],
                1 or 2 or 3 when IsRemoval(ticket) => [.. way.Work, .. way.Finish],
                4 or 5 => way.Work,
                _ => [],
            };
            foreach (var next in path)
                sandbox.Move(key, next);
            moved += path.Length == 0 ? 0 : 1;
        }

        return moved;
    }

    /// <summary>What people have really removed: all that they said was done, but for one in three that they closed and forgot.</summary>
    public static HashSet<string> Removed(FinOpsStore store, JiraSandboxServer sandbox)
    {
        var done = sandbox.Issues.Where(issue => issue.Resolution == "Done").Select(issue => issue.Key).ToHashSet();
        return
        [
            .. store.ReadTickets()
                .Where(ticket => ticket.Id % 10 != 3 && IsRemoval(ticket) && done.Contains(ticket.RemoteKey ?? ""))
                .Select(ticket => ticket.Recommendation.Resource)
        ];
    }

    private static bool IsRemoval(FiledTicket ticket) => ticket.Recommendation.Kind is "delete" or "release";
}
