namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>A C# expression and how tightly it holds together.</summary>
internal readonly record struct Code(string Text, Precedence Precedence)
{
    /// <summary>A name, literal, call or path.</summary>
    public static Code Primary(string text) => new(text, Precedence.Primary);

    /// <summary>The text for a place that asks for at least <paramref name="least"/>, in parentheses if it needs them.</summary>
    public string At(Precedence least) => Precedence < least ? $"({Text})" : Text;
}
