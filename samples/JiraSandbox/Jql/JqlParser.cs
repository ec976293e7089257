using System.Collections.Immutable;
using JiraSandbox.Api;
using JiraSandbox.Boards;

namespace JiraSandbox.Jql;

/// <summary>
/// The part of JQL that a ticket sync uses: <c>and</c>, <c>or</c>, <c>not</c>, parentheses, comparisons, <c>in</c>, <c>is empty</c>
/// and <c>order by</c> over the fields of <see cref="JqlField"/>. Anything else is refused as Jira refuses a mistake.
/// </summary>
internal sealed class JqlParser
{
    private const int DeepestNesting = 50;

    private readonly List<JqlToken> _tokens;
    private readonly ImmutableArray<Board> _boards;
    private readonly List<object?> _parameters = [];
    private int _at;
    private int _depth;

    private JqlParser(string jql, ImmutableArray<Board> boards)
    {
        _tokens = JqlLexer.Read(jql);
        _boards = boards;
    }

    private JqlToken Current => _tokens[_at];

    public static JqlQuery Parse(string jql, ImmutableArray<Board> boards) => new JqlParser(jql, boards).ParseQuery();

    private JqlQuery ParseQuery()
    {
        if (Current.Kind == JqlTokenKind.End || Current.Is("order"))
            throw JiraRefusal.Query("Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
        var where = ParseOr();
        var orderBy = ParseOrderBy();
        if (Current.Kind != JqlTokenKind.End)
            throw Unexpected("either 'OR' or 'AND'");
        return new JqlQuery(where, orderBy, [.. _parameters]);
    }

    private string ParseOr()
    {
        var sql = ParseAnd();
        while (Take("or"))
            sql = $"({sql} OR {ParseAnd()})";
        return sql;
    }

    private string ParseAnd()
    {
        var sql = ParseTerm();
        while (Take("and"))
            sql = $"({sql} AND {ParseTerm()})";
        return sql;
    }

    private string ParseTerm()
    {
        if (++_depth > DeepestNesting)
            throw JiraRefusal.Query("The JQL query is too complex.");
        var sql = ParseTermWithin();
        _depth--;
        return sql;
    }

    private string ParseTermWithin()
    {
        if (Take("not"))
            return $"(NOT {ParseTerm()})";
        if (Current.Kind == JqlTokenKind.Open)
        {
            _at++;
            var inner = ParseOr();
            Expect(JqlTokenKind.Close, "')'");
            return inner;
        }

        return ParseClause();
    }

    private string ParseClause()
    {
        var field = ParseField();
        if (Take("is"))
        {
            var not = Take("not");
            if (!Take("empty") && !Take("null"))
                throw Unexpected("EMPTY");
            return field.IsEmpty(not);
        }

        if (Current.Is("not") || Current.Is("in"))
        {
            var not = Take("not");
            if (!Take("in"))
                throw Unexpected("IN");
            var any = string.Join(" OR ", ParseList().Select(value => field.Compare("=", value, _boards, Bind)));
            return not ? $"(NOT ({any}))" : $"({any})";
        }

        if (Current.Kind != JqlTokenKind.Operator)
            throw Unexpected("operator");
        var op = _tokens[_at++].Text;
        return field.Compare(op, ParseValue(), _boards, Bind);
    }

    private JqlField ParseField()
    {
        if (Current.Kind is not (JqlTokenKind.Word or JqlTokenKind.QuotedText))
            throw Unexpected("a field name");
        var name = _tokens[_at++].Text;
        return JqlField.Find(name)
            ?? throw JiraRefusal.Query($"Field '{name}' does not exist or you do not have permission to view it.");
    }

    private List<JqlToken> ParseList()
    {
        Expect(JqlTokenKind.Open, "'('");
        var values = new List<JqlToken> { ParseValue() };
        while (Current.Kind == JqlTokenKind.Comma)
        {
            _at++;
            values.Add(ParseValue());
        }

        Expect(JqlTokenKind.Close, "')'");
        return values;
    }

    private JqlToken ParseValue() =>
        Current.Kind is JqlTokenKind.Word or JqlTokenKind.QuotedText ? _tokens[_at++] : throw Unexpected("either a value, list or function");

    private string ParseOrderBy()
    {
        if (!Take("order"))
            return "i.id DESC";
        if (!Take("by"))
            throw Unexpected("'BY'");
        var terms = new List<string>();
        do
        {
            var field = ParseField();
            var descending = Take("desc") || (!Take("asc") && field.DescendsByDefault);
            terms.Add($"{field.SortColumn} {(descending ? "DESC" : "ASC")}");
        }
        while (Current.Kind == JqlTokenKind.Comma && _at++ >= 0);
        return $"{string.Join(", ", terms)}, i.id";
    }

    private string Bind(object? value)
    {
        _parameters.Add(value);
        return FormattableString.Invariant($"${_parameters.Count}");
    }

    private bool Take(string keyword)
    {
        if (!Current.Is(keyword))
            return false;
        _at++;
        return true;
    }

    private void Expect(JqlTokenKind kind, string what)
    {
        if (Current.Kind != kind)
            throw Unexpected(what);
        _at++;
    }

    private JiraRefusal Unexpected(string expected) => Current.Kind == JqlTokenKind.End
        ? JiraRefusal.Query($"Error in the JQL Query: Expecting {expected} before the end of the query.")
        : JiraRefusal.Query($"Error in the JQL Query: Expecting {expected} but got '{Current.Text}'. (line 1, character {Current.Position})");
}
