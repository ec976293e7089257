using System.Globalization;
using System.Net;
using System.Text;
using JiraSandbox.Issues;

namespace JiraSandbox.Api;

/// <summary>The boards with their columns, for people. It only reads.</summary>
internal sealed class BoardPage(JiraSandboxServer server, IssueStore store)
{
    private const int LongestColumn = 50;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", WriteAsync);

    private Task WriteAsync(HttpContext context)
    {
        var issues = store.All().ToLookup(issue => (issue.Board, issue.Status));
        var page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>JiraSandbox</title>
            <style>
            body { font: 14px system-ui, sans-serif; margin: 2em; color: #172b4d; background: #fff }
            section { display: flex; gap: .75em; align-items: flex-start; overflow-x: auto; margin-bottom: 2em }
            section > div { flex: 1 0 13em; background: #f1f2f4; border-radius: 8px; padding: .75em }
            h3 { margin: 0 0 .5em; font-size: 12px; text-transform: uppercase }
            article { background: #fff; border-radius: 4px; padding: .5em .75em; margin-top: .5em; box-shadow: 0 1px 1px #091e4240; overflow-wrap: anywhere }
            small { color: #44546f }
            </style></head><body><h1>JiraSandbox</h1>

            """);
        foreach (var board in server.Boards)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Html(board.Name)} <small>{Html(board.Key)}</small></h2>\n<section>\n");
            foreach (var status in board.Statuses)
            {
                var column = issues[(board.Key, status.Name)].ToArray();
                page.Append(CultureInfo.InvariantCulture, $"<div><h3>{Html(status.Name)} <small>{column.Length}</small></h3>\n");
                foreach (var issue in column.Take(LongestColumn))
                    AppendCard(page, issue);
                if (column.Length > LongestColumn)
                    page.Append(CultureInfo.InvariantCulture, $"<p><small>and {column.Length - LongestColumn} more</small></p>\n");
                page.Append("</div>\n");
            }

            page.Append("</section>\n");
        }

        context.Response.ContentType = "text/html;charset=UTF-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        return context.Response.WriteAsync(page.Append("</body></html>\n").ToString(), context.RequestAborted);
    }

    private void AppendCard(StringBuilder page, Issue issue)
    {
        var assignee = server.Users.FirstOrDefault(user => user.AccountId == issue.Assignee)?.DisplayName ?? "nobody";
        page.Append(
            CultureInfo.InvariantCulture,
            $"<article>{Html(issue.Summary)}<br><small>{Html(issue.Key)} · {Html(issue.Priority)} · {Html(assignee)}</small></article>\n");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
