using CsCheck;
using JiraSandbox.Api;
using JiraSandbox.Boards;
using JiraSandbox.Issues;
using JiraSandbox.Jql;

namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>The sandbox's queries against issues in memory, on whatever can be written.</summary>
public sealed class JqlPropertyTests : IDisposable
{
    private static readonly (string Jql, Func<Issue, bool> Holds)[] Clauses =
    [
        ("project = PAY", issue => issue.Board == "PAY"),
        ("project in (DATA, PLAT)", issue => issue.Board != "PAY"),
        ("labels = even", issue => issue.Labels.Contains("even")),
        ("labels not in (even, third)", issue => issue.Labels.IsEmpty),
        ("labels is not empty", issue => !issue.Labels.IsEmpty),
        ("status != Backlog", issue => issue.Status != "Backlog"),
        ("id = 10004", issue => issue.Id == 10_004),
    ];

    private static readonly Gen<(string Jql, Func<Issue, bool> Holds)> AnyCondition = Gen.Recursive<(string Jql, Func<Issue, bool> Holds)>((depth, inner) => depth == 4
        ? Gen.OneOf(Clauses)
        : Gen.OneOf(
            Gen.OneOf(Clauses),
            inner.Select<(string Jql, Func<Issue, bool> Holds), (string, Func<Issue, bool>)>(one => ($"not ({one.Jql})", issue => !one.Holds(issue))),
            Gen.Select(inner, inner, (a, b) => ($"({a.Jql}) and ({b.Jql})", (Func<Issue, bool>)(issue => a.Holds(issue) && b.Holds(issue)))),
            Gen.Select(inner, inner, (a, b) => ($"({a.Jql}) OR ({b.Jql})", (Func<Issue, bool>)(issue => a.Holds(issue) || b.Holds(issue))))));

    private static readonly Gen<string> AnyWords = Gen.OneOf(
        "project", "labels", "status", "statusCategory", "updated", "assignee", "id", "key", "=", "!=", ">=", "<", "~", "in", "not", "is", "empty", "(", ")", ",",
        "and", "or", "order", "by", "asc", "desc", "PAY", "Done", "\"Done\"", "10001", "99999999999999999999", "\"2026/11/24 09:00\"", "'; DROP TABLE issues --'", "\"%_$1\"", "$1", ".", "\"")
        .Array[0, 14].Select(words => string.Join(' ', words));

    private readonly IssueStore _store = new(":memory:", TimeProvider.System);
    private readonly IReadOnlyList<Issue> _issues;

    public JqlPropertyTests()
    {
        for (var i = 0; i < 12; i++)
        {
            var board = Board.Defaults[i % 3];
            string[] labels = [.. i % 2 == 0 ? ["even"] : Array.Empty<string>(), .. i % 3 == 0 ? ["third"] : Array.Empty<string>()];
            _store.Create(new NewIssue(board, "Task", $"Issue {i}", null, [.. labels], "Medium", null));
        }

        _issues = _store.All();
    }

    [Fact]
    public void Conditions_combine_as_logic_has_it() => AnyCondition.Check(
        condition => Search($"{condition.Jql} order by id asc").SequenceEqual(_issues.Where(condition.Holds).Select(issue => issue.Id)), iter: 1000);

    [Fact]
    public void And_binds_tighter_than_or()
    {
        var found = Search("project = PAY or labels = even and id = 10004 order by id asc");

        Assert.Equal(_issues.Where(issue => issue.Board == "PAY" || issue.Id == 10_004).Select(issue => issue.Id), found);
    }

    [Fact]
    public void Any_words_are_either_refused_or_a_query_that_runs() => AnyWords.Check(
        words =>
        {
            try
            {
                return Search(words).Count <= _issues.Count;
            }
            catch (JiraRefusal refusal)
            {
                return refusal.Status == 400 && refusal.Messages.Count == 1;
            }
        },
        iter: 20_000);

    public void Dispose() => _store.Dispose();

    private List<long> Search(string jql) =>
        [.. _store.Search(JqlParser.Parse(jql, Board.Defaults), long.MaxValue, 0, 100).Select(issue => issue.Id)];
}
