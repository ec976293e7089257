using System.Collections.Immutable;
using JiraSandbox.Boards;

namespace JiraSandbox;

/// <summary>How a sandbox is to be started.</summary>
public sealed class JiraSandboxOptions
{
    /// <summary>The SQLite file in which the issues are; made where there is none.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>The port on the loopback address; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The account that requests must come from.</summary>
    public string Email { get; init; } = "sandbox@example.com";

    /// <summary>Its token; null for a random one.</summary>
    public string? Token { get; init; }

    /// <summary>The boards.</summary>
    public ImmutableArray<Board> Boards { get; init; } = Board.Defaults;

    /// <summary>Who can have an issue assigned.</summary>
    public ImmutableArray<SandboxUser> Users { get; init; } = SandboxUser.Defaults;

    /// <summary>The server's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
