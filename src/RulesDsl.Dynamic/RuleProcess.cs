using System.Text.Json.Nodes;
using RulesDsl.Dynamic.Isolation;

namespace RulesDsl.Dynamic;

/// <summary>
/// Untrusted rules, compiled and evaluated in a process of their own, which is killed when it takes too much time or memory: whatever they do, the host is
/// unharmed. After a kill the next evaluation starts the process again.
/// <code>
/// await using var rules = await RuleProcess.StartAsync(sources, limits: new ProcessLimits { Time = TimeSpan.FromMilliseconds(200) });
/// JsonNode? fee = await rules.EvaluateAsync("Fees", facts);
/// </code>
/// Rules are <see cref="ModuleOptions.Untrusted"/> in it whatever the options say: the process runs with the rights of the host, so they must not reach C#.
/// It evaluates one at a time; make several for several processors.
/// </summary>
public sealed class RuleProcess : IAsyncDisposable
{
    private readonly JsonObject _load;
    private readonly ProcessLimits _limits;
    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _disposed = new();
    private ChildProcess? _child;

    private RuleProcess(JsonObject load, ProcessLimits limits) => (_load, _limits) = (load, limits);

    /// <summary>Starts a process, and compiles rules in it.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="options">Names, references and the like; steps are limited as well.</param>
    /// <param name="limits">What the process may take.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="ModuleException">The rules have errors.</exception>
    /// <exception cref="RuleLimitException">Compiling them took too much time or memory.</exception>
    /// <exception cref="InvalidOperationException">The process cannot be started.</exception>
    public static async Task<RuleProcess> StartAsync(
        IEnumerable<RulesSource> sources, ModuleOptions? options = null, ProcessLimits? limits = null, CancellationToken cancellation = default)
    {
        var process = new RuleProcess(ChildMessages.Load(sources, options ?? new ModuleOptions()), limits ?? new ProcessLimits());
        try
        {
            await process.StartAsync(cancellation).ConfigureAwait(false);
            return process;
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The result: the output of the rule that matches, an array where several do, null where none does.</summary>
    /// <param name="decision">The rule set or table, with or without its namespace.</param>
    /// <param name="facts">A member for each input.</param>
    /// <param name="now">The time, where the rules ask for it; that of the process if null.</param>
    /// <param name="cancellation">Stops the evaluation, and with it the process.</param>
    /// <exception cref="ArgumentException">There is no such rule set or table.</exception>
    /// <exception cref="FactsException">The facts do not fit.</exception>
    /// <exception cref="RuleFailedException">A rule could not be evaluated, or none matches of a set that says that one always does.</exception>
    /// <exception cref="RuleLimitException">It took too many steps, too much time or too much memory, or its result is too long.</exception>
    /// <exception cref="ObjectDisposedException">The process has been let go.</exception>
    public async Task<JsonNode?> EvaluateAsync(string decision, JsonObject facts, DateTimeOffset? now = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(facts);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _disposed.Token);
        try
        {
            await _one.WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_disposed.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(RuleProcess));
        }

        try
        {
            var child = _child is { IsAlive: true } alive ? alive : await StartAsync(stop.Token).ConfigureAwait(false);
            var answer = await child.AskAsync(ChildMessages.Evaluate(decision, facts, now), _limits.Time, stop.Token).ConfigureAwait(false);
            return ChildMessages.Result(answer);
        }
        catch (OperationCanceledException e) when (e is not RuleLimitException && _disposed.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(RuleProcess));
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Ends the process, and with it an evaluation that goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed.IsCancellationRequested)
            return;

        // Who waits for a turn gives up, and who has one ends first.
        await _disposed.CancelAsync().ConfigureAwait(false);
        await _one.WaitAsync().ConfigureAwait(false);
        if (_child is not null)
            await _child.DisposeAsync().ConfigureAwait(false);
        _child = null;
    }

    private async Task<ChildProcess> StartAsync(CancellationToken cancellation)
    {
        if (_child is not null)
            await _child.DisposeAsync().ConfigureAwait(false);

        _child = ChildProcess.Start(_limits);
        ChildMessages.Loaded(await _child.AskAsync(_load, _limits.Start, cancellation).ConfigureAwait(false));
        return _child;
    }
}
