namespace JiraSandbox.Api;

/// <summary>The operations served, for choosing where a fault happens.</summary>
public enum JiraOperation
{
    /// <summary><c>POST /rest/api/3/issue</c></summary>
    CreateIssue,

    /// <summary><c>GET /rest/api/3/issue/{idOrKey}</c></summary>
    GetIssue,

    /// <summary><c>POST /rest/api/3/search/jql</c></summary>
    Search,

    /// <summary><c>GET /rest/api/3/issue/{idOrKey}/transitions</c></summary>
    GetTransitions,

    /// <summary><c>POST /rest/api/3/issue/{idOrKey}/transitions</c></summary>
    DoTransition,

    /// <summary><c>GET /rest/api/3/myself</c></summary>
    Myself,

    /// <summary><c>GET /rest/api/3/serverInfo</c></summary>
    ServerInfo,
}
