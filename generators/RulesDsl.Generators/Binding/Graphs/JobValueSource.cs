namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Where a value that a job is handed comes from.</summary>
internal enum JobValueSource
{
    /// <summary>An input of the graph.</summary>
    Input,

    /// <summary>The item of the job's own <c>for each</c>.</summary>
    Item,

    /// <summary>The output of a job that has surely succeeded.</summary>
    Output,

    /// <summary>The outputs of a job with <c>for each</c> that has surely succeeded.</summary>
    Outputs,

    /// <summary>The output of a job, or null where it has not succeeded.</summary>
    OutputOrNull,

    /// <summary>What became of a job that may have been skipped or have failed.</summary>
    Result,

    /// <summary>What became of each item of a job that may have been skipped or have failed.</summary>
    Results,

    /// <summary>The params of a namespace.</summary>
    Parameters,

    /// <summary>The host's clock, as a moment.</summary>
    Now,

    /// <summary>The host's clock, as a day in its zone.</summary>
    Today,
}
