namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>How C# writes a call.</summary>
internal enum CallForm
{
    /// <summary><c>Owner.Method(a, b)</c></summary>
    Static,

    /// <summary><c>a.Method(b)</c></summary>
    Instance,

    /// <summary><c>a.Property</c>, for a function of the language that is a property in C#.</summary>
    Property,
}
