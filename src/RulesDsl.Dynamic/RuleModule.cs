using System.Reflection;

namespace RulesDsl.Dynamic;

/// <summary>Rules files, compiled and loaded. After <see cref="Dispose"/> it goes when nothing of it is held or running any more.</summary>
public sealed class RuleModule : IDisposable
{
    private readonly ModuleLoadContext _context;
    private readonly Assembly _assembly;
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

    /// <summary>Lets the module go.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;

        _isDisposed = true;
        _context.Unload();
    }
}
