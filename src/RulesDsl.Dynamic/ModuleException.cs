using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Dynamic;

/// <summary>Rules files that have errors, and so make no module.</summary>
public sealed class ModuleException : Exception
{
    /// <summary>Without a message; for serialisers alone.</summary>
    public ModuleException()
    {
    }

    /// <param name="message">What is wrong.</param>
    public ModuleException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong.</param>
    /// <param name="cause">What found it.</param>
    public ModuleException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <param name="diagnostics">All that the compiler has found.</param>
    public ModuleException(IReadOnlyList<ModuleDiagnostic> diagnostics)
        : base($"Rules with errors cannot be loaded: {string.Join(Environment.NewLine, diagnostics.Where(static diagnostic => diagnostic.Severity == RuleSeverity.Error))}") =>
        Diagnostics = diagnostics;

    /// <summary>All that the compiler has found, file by file and in the order of lines.</summary>
    public IReadOnlyList<ModuleDiagnostic> Diagnostics { get; } = [];
}
