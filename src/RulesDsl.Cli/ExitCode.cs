namespace RulesDsl.Cli;

/// <summary>What the tool tells its caller. The numbers are a promise.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>Rules with errors, tests that failed, facts that could not be evaluated, files that are not formatted, less coverage than asked for, results that change, a host that refused.</summary>
    public const int Problems = 1;

    /// <summary>Nothing was done, because of what was asked for: a wrong option, a file that is not there or cannot be read or written.</summary>
    public const int Usage = 2;

    /// <summary>The tool itself is broken.</summary>
    public const int Defect = 3;

    /// <summary>A host was asked for something and has not answered yet.</summary>
    public const int Unanswered = 4;

    /// <summary>Stopped by Ctrl-C or SIGTERM, as shells number the former.</summary>
    public const int Stopped = 130;
}
