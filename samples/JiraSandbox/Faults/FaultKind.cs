namespace JiraSandbox.Faults;

/// <summary>What goes wrong. <c>Before</c>: the request is not carried out. <c>After</c>: it is, and only the answer suffers.</summary>
public enum FaultKind
{
    /// <summary>400 before, in Jira's error shape.</summary>
    BadRequest,

    /// <summary>401 before.</summary>
    Unauthorized,

    /// <summary>429 before, with <see cref="Fault.RetryAfter"/>.</summary>
    TooManyRequests,

    /// <summary>500 before.</summary>
    ErrorBefore,

    /// <summary>500 after.</summary>
    ErrorAfter,

    /// <summary>No answer; the request is not carried out.</summary>
    SilenceBefore,

    /// <summary>No answer, though the request is carried out.</summary>
    SilenceAfter,

    /// <summary>The right status with JSON that breaks off, after.</summary>
    Malformed,

    /// <summary>200 with a web page, after, as a proxy or a login form answers.</summary>
    Html,

    /// <summary>The right status with far too long a body, after.</summary>
    Huge,

    /// <summary>The connection is closed in the middle of the answer, after.</summary>
    Disconnect,

    /// <summary>The right answer, after, held back for <see cref="Fault.Delay"/>.</summary>
    Slow,
}
