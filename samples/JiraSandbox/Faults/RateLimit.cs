namespace JiraSandbox.Faults;

/// <summary>How many requests are served in each window of time.</summary>
public sealed record RateLimit(int Requests, TimeSpan Window);
