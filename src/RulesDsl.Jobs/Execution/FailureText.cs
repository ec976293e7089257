namespace RulesDsl.Jobs;

/// <summary>What exceptions say, whatever their types do when they are asked.</summary>
internal static class FailureText
{
    /// <summary>In one line.</summary>
    public static string Message(Exception failure) => Ask(failure, static asked => asked.Message).ReplaceLineEndings(" ");

    /// <summary>With the stack.</summary>
    public static string Detail(Exception failure) => Ask(failure, static asked => asked.ToString());

    private static string Ask(Exception failure, Func<Exception, string?> question)
    {
        try
        {
            return question(failure) ?? failure.GetType().ToString();
        }
        catch (Exception)
        {
            return failure.GetType().ToString();
        }
    }
}
