namespace RulesDsl.Language.Tests;

/// <summary>Runs code where a compiler may run it: the smallest stack of a compiler's thread is 1 MB, and other code is on it before the parser.</summary>
internal static class SmallStack
{
    private const int Size = 768 * 1024;

    public static T Run<T>(Func<T> code)
    {
        T? result = default;
        var thread = new Thread(() => result = code(), Size);
        thread.Start();
        thread.Join();
        return result ?? throw new InvalidOperationException("The thread has not come to its end.");
    }
}
