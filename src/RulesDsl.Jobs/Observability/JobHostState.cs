namespace RulesDsl.Jobs;

/// <summary>What state a host is in.</summary>
public enum JobHostState
{
    /// <summary>It executes.</summary>
    Healthy,

    /// <summary>The journal refuses writes for now, which are tried again; nothing new is acknowledged meanwhile.</summary>
    Degraded,

    /// <summary>It stops, or has: another host is to go on.</summary>
    Stopped,

    /// <summary>It has lost its journal and executes nothing any more.</summary>
    Lost,
}
