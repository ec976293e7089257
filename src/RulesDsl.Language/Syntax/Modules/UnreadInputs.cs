namespace RulesDsl.Language.Syntax;

/// <summary>Inputs that could not be read, all of them or one. They stand in the tree as an input without a name, so that whoever calls the declaration may hand it anything.</summary>
public static class UnreadInputs
{
    /// <summary>What stands in the tree in their place.</summary>
    public static ParameterSyntax At(SourceSpan span) => new(new NameSyntax("", span), new ErrorTypeSyntax(span), span);

    /// <summary>Whether some inputs could not be read.</summary>
    public static bool AreAmong(IEnumerable<ParameterSyntax> inputs) => inputs.Any(static input => input.Name.Text.Length == 0);
}
