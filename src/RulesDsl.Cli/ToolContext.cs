using System.Text;
using RulesDsl.Cli.Output;

namespace RulesDsl.Cli;

/// <summary>What surrounds a run of the tool.</summary>
/// <param name="Folder">The folder that names of files start from.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Errors">Where complaints go.</param>
/// <param name="Environment">The environment's variables.</param>
/// <param name="Input">Opens what is piped in, for <c>-</c> in the place of a file.</param>
internal sealed record ToolContext(string Folder, Paper Output, Paper Errors, Func<string, string?> Environment, Func<Stream> Input)
{
    /// <summary>Whether nobody reads the results any more.</summary>
    public Func<bool> IsOutputClosed { get; init; } = static () => false;

    public static ToolContext OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        // Windows would write ✓ as a question mark otherwise.
        if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage)
            Console.OutputEncoding = utf8;

        return new ToolContext(
            System.Environment.CurrentDirectory,
            Paper.Of(new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true }, TakesColors(Console.IsOutputRedirected, System.Environment.GetEnvironmentVariable)),
            Paper.Of(Console.Error, TakesColors(Console.IsErrorRedirected, System.Environment.GetEnvironmentVariable)),
            System.Environment.GetEnvironmentVariable,
            Console.OpenStandardInput)
        {
            IsOutputClosed = OutputPipe.IsClosed,
        };
    }

    /// <summary>Whether a stream takes colours: on a terminal, unless its user wants none (https://no-color.org).</summary>
    public static bool TakesColors(bool isRedirected, Func<string, string?> environment) =>
        !isRedirected && string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb";
}
