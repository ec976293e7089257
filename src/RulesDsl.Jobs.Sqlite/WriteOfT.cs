using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>A write with a result.</summary>
/// <param name="apply">Writes; what it throws, other than trouble with the file, is this write's own refusal.</param>
/// <param name="isRefusal">Whether a result means that nothing may stay.</param>
internal sealed class Write<T>(Func<Statements, T> apply, Predicate<T>? isRefusal = null) : Write
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;
    private Exception? _refusal;

    public Task<T> Done => _done.Task;

    public override bool Apply(Statements statements)
    {
        try
        {
            _result = apply(statements);
            return isRefusal is null || !isRefusal(_result);
        }
        catch (Exception exception) when (exception is not SqliteException)
        {
            _refusal = exception;
            return false;
        }
    }

    public override void Settle()
    {
        if (_refusal is { } refusal)
            _done.SetException(refusal);
        else
            _done.SetResult(_result);
    }

    public override void Fail(Exception exception) => _done.SetException(exception);
}
