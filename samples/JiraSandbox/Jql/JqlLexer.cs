using System.Text;
using JiraSandbox.Api;

namespace JiraSandbox.Jql;

/// <summary>Divides a query into tokens.</summary>
internal static class JqlLexer
{
    // What Jira reserves: such a character in a value asks for quotes.
    private const string Reserved = "+.;?|*/%^$#@[]{}&`\\";

    public static List<JqlToken> Read(string jql)
    {
        var tokens = new List<JqlToken>();
        for (var at = 0; at < jql.Length;)
        {
            var start = at;
            switch (jql[at])
            {
                case var blank when char.IsWhiteSpace(blank):
                    at++;
                    break;
                case '(':
                    tokens.Add(new JqlToken(JqlTokenKind.Open, "(", ++at));
                    break;
                case ')':
                    tokens.Add(new JqlToken(JqlTokenKind.Close, ")", ++at));
                    break;
                case ',':
                    tokens.Add(new JqlToken(JqlTokenKind.Comma, ",", ++at));
                    break;
                case '"' or '\'':
                    tokens.Add(ReadQuoted(jql, ref at));
                    break;
                case '=' or '!' or '<' or '>' or '~':
                    at += at + 1 < jql.Length && jql[at + 1] is '=' or '~' && jql[at] is not '=' and not '~' ? 2 : 1;
                    tokens.Add(new JqlToken(JqlTokenKind.Operator, jql[start..at], start + 1));
                    break;
                case var reserved when Reserved.Contains(reserved, StringComparison.Ordinal):
                    throw JiraRefusal.Query(
                        $"Error in the JQL Query: The character '{reserved}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u{(int)reserved:x4}' instead. (line 1, character {start + 1})");
                default:
                    while (at < jql.Length && !char.IsWhiteSpace(jql[at]) && !"(),=!<>~\"'".Contains(jql[at], StringComparison.Ordinal) && !Reserved.Contains(jql[at], StringComparison.Ordinal))
                        at++;
                    tokens.Add(new JqlToken(JqlTokenKind.Word, jql[start..at], start + 1));
                    break;
            }
        }

        tokens.Add(new JqlToken(JqlTokenKind.End, "", jql.Length + 1));
        return tokens;
    }

    private static JqlToken ReadQuoted(string jql, ref int at)
    {
        var start = at;
        var text = new StringBuilder();
        for (at++; at < jql.Length && jql[at] != jql[start]; at++)
        {
            if (jql[at] == '\\' && ++at < jql.Length && jql[at] is not ('\\' or '"' or '\''))
                throw JiraRefusal.Query($"Error in the JQL Query: '\\{jql[at]}' is an illegal JQL escape sequence. (line 1, character {at})");
            if (at < jql.Length)
                text.Append(jql[at]);
        }

        if (at >= jql.Length)
            throw JiraRefusal.Query($"Error in the JQL Query: The quoted string '{text}' has not been completed. (line 1, character {start + 1})");
        at++;
        return new JqlToken(JqlTokenKind.QuotedText, text.ToString(), start + 1);
    }
}
