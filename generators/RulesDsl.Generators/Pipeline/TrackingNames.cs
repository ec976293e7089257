namespace RulesDsl.Generators.Pipeline;

/// <summary>The names of the generator's steps, by which tests see what was done again after an edit.</summary>
internal static class TrackingNames
{
    /// <summary>Text to syntax, per file.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>A file of rows to its text.</summary>
    public const string RowsText = nameof(RowsText);

    /// <summary>A rules file and all files of rows to those that its tables name.</summary>
    public const string Rows = nameof(Rows);

    /// <summary>Text of rows to syntax, per rules file.</summary>
    public const string Join = nameof(Join);

    /// <summary>Syntax to header, per file.</summary>
    public const string Header = nameof(Header);

    /// <summary>Headers and the compilation to the world, for all files at once.</summary>
    public const string World = nameof(World);

    /// <summary>The world to what one file uses of it.</summary>
    public const string Shapes = nameof(Shapes);

    /// <summary>Syntax and shapes to specifications and diagnostics, per file.</summary>
    public const string Bind = nameof(Bind);

    /// <summary>Specification to C#, per declaration.</summary>
    public const string Emit = nameof(Emit);

    /// <summary>The specification of a rule set or table to the C# that explains what it decides.</summary>
    public const string Explain = nameof(Explain);

    /// <summary>The compilation to the tests that its references hold.</summary>
    public const string Tests = nameof(Tests);

    /// <summary>Headers to the classes of params, one for each namespace.</summary>
    public const string Parameters = nameof(Parameters);
}
