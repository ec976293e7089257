using System.Reflection;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Testing;

namespace RulesDsl.Dynamic;

/// <summary>
/// Rules files, compiled and loaded. After <see cref="Dispose"/> it goes when nothing of it is held or running any more.
/// <code>
/// using var module = compilation.Load();
/// foreach (var result in module.Tests.Select(test =&gt; test.Run()).Where(result =&gt; !result.Passed))
///     Console.Error.WriteLine($"{result.Test.Path}({result.Test.Line}): {result.Test}: {result.Message}");
/// </code>
/// </summary>
public sealed class RuleModule : IDisposable
{
    private readonly ModuleLoadContext _context;
    private readonly Assembly _assembly;
    private readonly long? _steps;
    private IReadOnlyList<RuleDecision>? _decisions;
    private bool _isDisposed;

    /// <summary>Reads rules files, compiles them together, and loads them.</summary>
    /// <param name="paths">The files: rules in either spelling, and the rows (<c>*.rules.csv</c>) that tables name.</param>
    /// <param name="options">Names, references and the like.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ModuleException">The rules have errors.</exception>
    /// <exception cref="IOException">A file or a reference is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read, or is a folder.</exception>
    /// <exception cref="BadImageFormatException">A reference is no .NET assembly.</exception>
    public static async Task<RuleModule> LoadAsync(IEnumerable<string> paths, ModuleOptions? options = null, CancellationToken cancellation = default)
    {
        var sources = await Task.WhenAll(paths.Select(path => RulesSource.ReadAsync(path, cancellation))).ConfigureAwait(false);
        return await Task.Run(() => ModuleCompilation.Compile(sources, options, cancellation).Load(cancellation), cancellation).ConfigureAwait(false);
    }

    internal RuleModule(ModuleLoadContext context, ModuleOptions options, Stream image, Stream symbols)
    {
        _context = context;
        _steps = options.Untrusted ? options.StepLimit : null;
        _assembly = context.LoadFromStream(image, symbols);
    }

    /// <summary>What the rules have become: the same classes that a build would have made of them.</summary>
    /// <exception cref="ObjectDisposedException">The module has been let go.</exception>
    public Assembly Assembly
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _assembly;
        }
    }

    /// <summary>The rule sets and tables, by their names, to be evaluated on facts in JSON.</summary>
    /// <exception cref="ObjectDisposedException">The module has been let go.</exception>
    public IReadOnlyList<RuleDecision> Decisions
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _decisions ??= RuleDecision.In(_assembly, _steps);
        }
    }

    /// <summary>The rule set or table of a name, with or without its namespace.</summary>
    /// <exception cref="ArgumentException">There is none, or there are several; the message names those that there are.</exception>
    /// <exception cref="ObjectDisposedException">The module has been let go.</exception>
    public RuleDecision Decision(string name)
    {
        var found = Decisions.Where(decision => decision.FullName == name || decision.Name == name).ToList();
        return found.Count == 1 ? found[0] : throw new ArgumentException(
            found.Count == 0
                ? $"There is no rule set or table '{name}'{(NearestName.Of(name, Decisions.Select(static decision => decision.FullName)) is { } nearest ? $"; did you mean '{nearest}'?" : Decisions.Count == 0 ? ": the module has none." : $", but {Names(Decisions)}.")}"
                : $"'{name}' is the name of {Names(found)}. Write it with its namespace.",
            nameof(name));

        static string Names(IEnumerable<RuleDecision> decisions) => string.Join(", ", decisions.Select(static decision => $"'{decision.FullName}'"));
    }

    /// <summary>The tests in the rules files, in the order of files and lines; each row of a table of examples is one. Those of untrusted rules are left out.</summary>
    /// <exception cref="ObjectDisposedException">The module has been let go.</exception>
    public IReadOnlyList<RuleTestCase> Tests => RuleTestCase.In(Assembly);

    /// <summary>Lets the module go.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;

        _isDisposed = true;
        _decisions = null;
        _context.Unload();
    }
}
