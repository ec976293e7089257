using System.Collections.Immutable;
using System.Globalization;
using JiraSandbox.Api;
using JiraSandbox.Boards;

namespace JiraSandbox.Jql;

/// <summary>A field that can be searched and sorted by, and how it is told in SQL.</summary>
internal sealed class JqlField
{
    private const long Minute = 60_000;
    private static readonly string[] DateForms = ["yyyy/MM/dd HH:mm", "yyyy-MM-dd HH:mm", "yyyy/MM/dd", "yyyy-MM-dd"];

    private static readonly JqlField[] All =
    [
        new("project", "i.board", JqlFieldKind.Project),
        new("labels", "v.labels", JqlFieldKind.Labels),
        new("status", "v.status", JqlFieldKind.Status),
        new("statusCategory", "v.status", JqlFieldKind.StatusCategory),
        new("assignee", "v.assignee", JqlFieldKind.Text),
        new("resolution", "v.resolution", JqlFieldKind.Text),
        new("updated", "v.updated", JqlFieldKind.Date),
        new("created", "i.created", JqlFieldKind.Date),
        new("key", "i.id", JqlFieldKind.Issue),
        new("id", "i.id", JqlFieldKind.Issue),
        new("issuekey", "i.id", JqlFieldKind.Issue),
    ];

    private readonly string _name;
    private readonly JqlFieldKind _kind;

    private JqlField(string name, string column, JqlFieldKind kind)
    {
        _name = name;
        _kind = kind;
        SortColumn = column;
    }

    public string SortColumn { get; }

    public bool DescendsByDefault => _kind == JqlFieldKind.Date;

    public static JqlField? Find(string name) => Array.Find(All, field => field._name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public string IsEmpty(bool not) => _kind switch
    {
        JqlFieldKind.Labels => not ? "v.labels <> '[]'" : "v.labels = '[]'",
        JqlFieldKind.Text => not ? $"{SortColumn} IS NOT NULL" : $"{SortColumn} IS NULL",
        _ => not ? "1" : "0",
    };

    public string Compare(string op, JqlToken value, ImmutableArray<Board> boards, Func<object?, string> bind)
    {
        if (_kind == JqlFieldKind.Date)
            return CompareDate(op, value, bind);
        if (op is not ("=" or "!="))
            throw JiraRefusal.Query($"The operator '{op}' is not supported by the '{_name}' field.");
        var equals = _kind switch
        {
            JqlFieldKind.Project => $"i.board = {bind(BoardOf(value, boards).Key)}",
            JqlFieldKind.Labels => $"EXISTS (SELECT 1 FROM json_each(v.labels) WHERE value = {bind(value.Text)} COLLATE NOCASE)",
            JqlFieldKind.Status => $"v.status = {bind(StatusOf(value, boards))}",
            JqlFieldKind.StatusCategory => StatusesOf(value, boards, bind),
            JqlFieldKind.Issue => long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? $"i.id = {bind(id)}"
                : $"i.board || '-' || i.number = upper({bind(value.Text)})",
            JqlFieldKind.Text => $"{SortColumn} IS {bind(value.Text)} COLLATE NOCASE",
            _ => throw new InvalidOperationException($"the field kind {_kind} has no comparison"),
        };
        return op == "=" ? $"({equals})" : $"(NOT ({equals}))";
    }

    // A date in JQL is good to the minute, whichever way it is written: a search from a moment on begins at that moment's minute.
    private string CompareDate(string op, JqlToken value, Func<object?, string> bind)
    {
        if (op is not ("=" or "!=" or "<" or "<=" or ">" or ">="))
            throw JiraRefusal.Query($"The operator '{op}' is not supported by the '{_name}' field.");
        if (!(value.Kind == JqlTokenKind.Word && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var time)))
        {
            if (!DateTimeOffset.TryParseExact(value.Text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            {
                throw JiraRefusal.Query(
                    $"Date value '{value.Text}' for field '{_name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
            }

            time = date.ToUnixTimeMilliseconds();
        }

        return $"({SortColumn} {op} {bind(time / Minute * Minute)})";
    }

    private Board BoardOf(JqlToken value, ImmutableArray<Board> boards) =>
        boards.FirstOrDefault(board => Same(board.Key, value) || Same(board.Name, value) || board.Id == value.Text) ?? throw NoSuchValue(value);

    private string StatusOf(JqlToken value, ImmutableArray<Board> boards) =>
        boards.SelectMany(board => board.Statuses).FirstOrDefault(status => Same(status.Name, value) || status.Id == value.Text)?.Name
        ?? throw NoSuchValue(value);

    private string StatusesOf(JqlToken value, ImmutableArray<Board> boards, Func<object?, string> bind)
    {
        var category = value.Text.ToUpperInvariant() switch
        {
            "NEW" or "TO DO" => StatusCategory.New,
            "INDETERMINATE" or "IN PROGRESS" => StatusCategory.Indeterminate,
            "DONE" => StatusCategory.Done,
            _ => throw NoSuchValue(value),
        };
        var standing = boards.SelectMany(board => board.Statuses.Where(status => status.Category == category)
            .Select(status => $"i.board = {bind(board.Key)} AND v.status = {bind(status.Name)}"));
        return string.Join(" OR ", standing);
    }

    private JiraRefusal NoSuchValue(JqlToken value) => JiraRefusal.Query($"The value '{value.Text}' does not exist for the field '{_name}'.");

    private static bool Same(string name, JqlToken value) => name.Equals(value.Text, StringComparison.OrdinalIgnoreCase);
}
