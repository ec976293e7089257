using System.Reflection;
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
    private IReadOnlyList<RuleDecision>? _decisions;
    private bool _isDisposed;

    internal RuleModule(ModuleLoadContext context, Stream image, Stream symbols)
    {
        _context = context;
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
            return _decisions ??= RuleDecision.In(_assembly);
        }
    }

    /// <summary>The tests in the rules files, in the order of files and lines; each row of a table of examples is one.</summary>
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
