using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>A rule set or table whose head could not be read: nobody can tell what the names in its rules mean, so only the head is looked at.</summary>
internal static class UnreadHead
{
    /// <summary>The syntax as it is, or without its parts where its output is unknown.</summary>
    public static DecisionSyntax Alone(DecisionSyntax syntax) => (syntax.Output, syntax) switch
    {
        (ErrorTypeSyntax, RulesetSyntax ruleset) => ruleset with { Lets = default, Rules = default, Otherwise = Otherwise(syntax), Tests = default },
        (ErrorTypeSyntax, TableSyntax table) => table with { Lets = default, Columns = default, Rows = default, Otherwise = Otherwise(syntax), Tests = default },
        _ => syntax,
    };

    // Whether there is one decides what the set gives to its callers.
    private static OtherwiseSyntax? Otherwise(DecisionSyntax syntax) =>
        syntax.Otherwise is { } otherwise ? otherwise with { Then = new ValueSyntax(new ErrorSyntax(otherwise.Span), otherwise.Span) } : null;
}
