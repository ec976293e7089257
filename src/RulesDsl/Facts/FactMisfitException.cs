using System.Text.Json;

namespace RulesDsl.Facts;

/// <summary>JSON that does not fit a fact. The message says where in the fact, what is expected there, and what was found.</summary>
/// <remarks>A serialiser that it goes through sets its <see cref="JsonException.Path"/>, which leads to the fact; <see cref="Member"/> goes on from there.</remarks>
public sealed class FactMisfitException : JsonException
{
    /// <summary>Without a message; for serialisers alone.</summary>
    public FactMisfitException()
    {
    }

    /// <param name="message">What is expected, and what was found.</param>
    public FactMisfitException(string message)
        : base(Sentence(message)) => Problem = message;

    /// <param name="message">What is expected, and what was found.</param>
    /// <param name="cause">What found it.</param>
    public FactMisfitException(string message, Exception cause)
        : base(Sentence(message), cause) => Problem = message;

    private FactMisfitException(string member, string problem, Exception cause)
        : base($"{member}: {problem}", cause) => (Member, Problem) = (member, problem);

    /// <summary>The path from the fact to the value that does not fit, as the rules file names it: <c>lines[2].price</c>; empty for the fact itself.</summary>
    public string Member { get; } = "";

    /// <summary>What is expected, and what was found.</summary>
    public string Problem { get; } = "";

    /// <summary>What happened inside a member, told from the fact that has the member.</summary>
    /// <param name="member">The member's name, or <c>[0]</c> for an element.</param>
    /// <param name="cause">What happened there.</param>
    public static FactMisfitException In(string member, JsonException cause) => cause is FactMisfitException { Problem: var problem } misfit
        ? new FactMisfitException(Joined(member, misfit.Member), problem, misfit.InnerException ?? misfit)
        : new FactMisfitException(member, cause.Message, cause);

    private static string Sentence(string problem) => problem.Length == 0 ? problem : char.ToUpperInvariant(problem[0]) + problem[1..];

    private static string Joined(string outer, string inner) => inner.Length == 0 || inner[0] == '[' ? outer + inner : $"{outer}.{inner}";
}
