using System.Collections.Immutable;

namespace JiraSandbox.Boards;

/// <summary>A project with its workflow. New issues begin in the first status.</summary>
/// <param name="Id">As Jira numbers projects.</param>
/// <param name="Key">The first part of its issues' keys, e.g. <c>PAY</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Statuses">In the order of the board's columns.</param>
/// <param name="Transitions">The ways between them.</param>
public sealed record Board(string Id, string Key, string Name, ImmutableArray<Status> Statuses, ImmutableArray<Transition> Transitions)
{
    /// <summary>
    /// Three boards that differ as real ones do: one lets an issue go anywhere, one has a review in between, one calls everything
    /// by other names. The same move has another transition id on each, and from each status.
    /// </summary>
    public static ImmutableArray<Board> Defaults { get; } =
    [
        new("10001", "PAY", "Payments",
            [
                new("10101", "To Do", StatusCategory.New),
                new("10102", "In Progress", StatusCategory.Indeterminate),
                new("10103", "Done", StatusCategory.Done, "Done"),
                new("10104", "Won't Do", StatusCategory.Done, "Won't Do"),
            ],
            [
                new("11", "Start", "To Do", "In Progress"),
                new("21", "Done", "To Do", "Done"),
                new("31", "Won't do", "To Do", "Won't Do"),
                new("12", "Stop", "In Progress", "To Do"),
                new("22", "Done", "In Progress", "Done"),
                new("32", "Won't do", "In Progress", "Won't Do"),
                new("13", "Reopen", "Done", "To Do"),
                new("14", "Reopen", "Won't Do", "To Do"),
            ]),
        new("10002", "PLAT", "Platform",
            [
                new("10201", "Backlog", StatusCategory.New),
                new("10202", "Selected for Development", StatusCategory.New),
                new("10203", "In Progress", StatusCategory.Indeterminate),
                new("10204", "In Review", StatusCategory.Indeterminate),
                new("10205", "Done", StatusCategory.Done, "Done"),
                new("10206", "Rejected", StatusCategory.Done, "Won't Do"),
            ],
            [
                new("2", "Select", "Backlog", "Selected for Development"),
                new("3", "Reject", "Backlog", "Rejected"),
                new("4", "Start", "Selected for Development", "In Progress"),
                new("5", "Reject", "Selected for Development", "Rejected"),
                new("6", "Ask for review", "In Progress", "In Review"),
                new("7", "Put back", "In Progress", "Backlog"),
                new("8", "Approve", "In Review", "Done"),
                new("9", "Rework", "In Review", "In Progress"),
                new("10", "Reopen", "Done", "Backlog"),
                new("11", "Reopen", "Rejected", "Backlog"),
            ]),
        new("10003", "DATA", "Data",
            [
                new("10301", "Open", StatusCategory.New),
                new("10302", "Work in progress", StatusCategory.Indeterminate),
                new("10303", "Closed", StatusCategory.Done, "Done"),
                new("10304", "Declined", StatusCategory.Done, "Won't Do"),
            ],
            [
                new("711", "Begin work", "Open", "Work in progress"),
                new("721", "Close", "Open", "Closed"),
                new("731", "Decline", "Open", "Declined"),
                new("741", "Close", "Work in progress", "Closed"),
                new("751", "Decline", "Work in progress", "Declined"),
                new("761", "Reopen", "Closed", "Open"),
                new("771", "Reopen", "Declined", "Open"),
            ]),
    ];

    internal Status StatusOf(string name) => Statuses.First(status => status.Name == name);

    internal IEnumerable<Transition> From(string status) => Transitions.Where(transition => transition.From == status);
}
