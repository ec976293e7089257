using RulesDsl.Explanations;

namespace RulesDsl.Cli.Output;

/// <summary>A form in which decisions are explained, one line of facts after another.</summary>
internal interface IExplanationReport
{
    /// <summary>Whether it has a form for a single rule.</summary>
    bool TellsOfOneRule { get; }

    /// <summary>Why the result is what it is.</summary>
    string Of(long line, Explanation explanation);

    /// <summary>Why a rule did not make the result.</summary>
    string Of(long line, WhyNotExplanation rule);

    /// <summary>Why there is nothing to explain.</summary>
    string Of(long line, Exception failure);
}
