
namespace RulesDsl.Dynamic;

/// <summary>
/// Rules files that may be edited while a program runs. A change takes effect as a whole or not at all: while the files have errors, or are only half
/// written, the rules from before go on.
/// <code>
/// await using var rules = await ReloadingModule.StartAsync(["rules"]);
/// rules.Reloaded += (_, reload) =&gt; log(reload);
/// var fee = rules.Current.Decision("Fees").Evaluate(order);
/// </code>
/// Take <see cref="Current"/> once for what belongs together. A module that was in use before stays usable for whoever holds it, and goes when nobody does.
/// </summary>
public sealed class ReloadingModule : IAsyncDisposable
{
    /// <summary>How often files are looked at where nothing else is said.</summary>
    public static readonly TimeSpan DefaultInterval = TimeSpan.FromMilliseconds(250);

    private readonly WatchedFiles _files;
    private readonly ModuleOptions? _options;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _reloading = new(1);
    private IReadOnlyList<(string Path, long Length, DateTime Written)> _loaded = [];
    private volatile RuleModule _current = null!;
    private string? _lastFailure;

    private ReloadingModule(WatchedFiles files, ModuleOptions? options, TimeSpan interval, TimeProvider clock) =>
        (_files, _options, _interval, _clock) = (files, options, interval, clock);

    /// <summary>The rules as they are now.</summary>
    public RuleModule Current => _current;

    /// <summary>Ends when the files are no longer watched: after <see cref="DisposeAsync"/>, or with the exception of a handler of <see cref="Reloaded"/>.</summary>
    public Task Watching { get; private set; } = Task.CompletedTask;

    /// <summary>Tells what came of a change of the files, behind the change of <see cref="Current"/>. A failure that stays the same is told once, and tried again at each look.</summary>
    public event EventHandler<ModuleReload>? Reloaded;

    /// <summary>Loads files, and watches them from then on.</summary>
    /// <param name="paths">Files, and folders for all rules files below them, also those that are yet to come.</param>
    /// <param name="options">Names, references and the like.</param>
    /// <param name="interval">How often the files are looked at. A change counts when two looks in a row find the same, so that nobody's writing is interrupted; who writes
    /// with longer breaks should write another file and rename it.</param>
    /// <param name="clock">Tells when an interval has gone by.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <exception cref="ModuleException">The rules have errors.</exception>
    /// <exception cref="IOException">A file or a reference is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static async Task<ReloadingModule> StartAsync(
        IEnumerable<string> paths, ModuleOptions? options = null, TimeSpan? interval = null, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        var files = new WatchedFiles([.. paths.Select(Path.GetFullPath)]);
        var module = new ReloadingModule(files, options, interval ?? DefaultInterval, clock ?? TimeProvider.System);
        var reload = await module.ReloadAsync(cancellation).ConfigureAwait(false);
        if (reload.Failure is { } failure)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        if (!reload.IsNew)
            throw new ModuleException(reload.Diagnostics);

        module.Watching = Task.Run(module.WatchAsync, CancellationToken.None);
        return module;
    }

    /// <summary>Reads the files again at once, whether they have changed or not.</summary>
    public async Task<ModuleReload> ReloadAsync(CancellationToken cancellation = default)
    {
        await _reloading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var seen = _files.Look();
            ThrowIfEmptied(seen);
            var sources = await WatchedFiles.ReadAsync(seen, cancellation).ConfigureAwait(false);
            var compilation = await Task.Run(() => ModuleCompilation.Compile(sources, _options, cancellation), cancellation).ConfigureAwait(false);
            if (!compilation.HasErrors)
                _current = compilation.Load(cancellation);

            // Only now: what was stopped or could not be read is read again.
            _loaded = seen;
            return new ModuleReload(_current, !compilation.HasErrors, compilation.Diagnostics, Failure: null);
        }
#pragma warning disable CA1031 // Whatever it is, the old rules go on, and somebody is told.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ModuleReload(_current, IsNew: false, [], e);
        }
        finally
        {
            _reloading.Release();
        }
    }

    /// <summary>Watches the files no longer. <see cref="Current"/> stays as it is.</summary>
    /// <exception cref="Exception">What a handler of <see cref="Reloaded"/> threw.</exception>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;

        await _stop.CancelAsync().ConfigureAwait(false);
        await Watching.ConfigureAwait(false);
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(_interval, _clock);
        var before = _loaded;
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
            {
                if (TryLook() is not { } now)
                    continue;
                if (now.SequenceEqual(before) && !now.SequenceEqual(_loaded))
                    Tell(await ReloadAsync(_stop.Token).ConfigureAwait(false));
                before = now;
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // That is how it ends.
        }
    }

    private void Tell(ModuleReload reload)
    {
        if (reload.Failure is null || reload.Failure.Message != _lastFailure)
            Reloaded?.Invoke(this, reload);
        _lastFailure = reload.Failure?.Message;
    }

    // Nobody writes rules to have none: who empties a file is about to fill it, and where all are gone somebody puts others there.
    private void ThrowIfEmptied(IReadOnlyList<(string Path, long Length, DateTime Written)> seen)
    {
        if (_loaded.Count > 0 && seen.Count == 0)
            throw new IOException("All rules files are gone.");
        if (seen.FirstOrDefault(file => file.Length == 0 && _loaded.Any(before => before.Path == file.Path && before.Length > 0)).Path is { } emptied)
            throw new IOException($"The rules file '{emptied}' is empty; delete it if its rules are to go.");
    }

    // A folder that goes while it is looked at is looked at again.
    private IReadOnlyList<(string Path, long Length, DateTime Written)>? TryLook()
    {
        try
        {
            return _files.Look();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
