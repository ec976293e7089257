using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>A rule set, table or function whose head could not be read: nobody can tell what the names in it mean, so only the head is looked at.</summary>
internal static class UnreadHead
{
    /// <summary>The syntax as it is, or without its parts where its output or an input is unknown.</summary>
    public static DecisionSyntax Alone(DecisionSyntax syntax) => (IsUnread(syntax.Inputs, syntax.Output), syntax) switch
    {
        (true, RulesetSyntax ruleset) => ruleset with { Lets = default, Rules = default, Otherwise = Otherwise(syntax), Tests = default },
        (true, TableSyntax table) => table with { Lets = default, Columns = default, Rows = default, Otherwise = Otherwise(syntax), Tests = default },
        _ => syntax,
    };

    /// <summary>The syntax as it is, or without its body where an input is unknown.</summary>
    public static FunctionSyntax Alone(FunctionSyntax syntax) =>
        UnreadInputs.AreAmong(syntax.Parameters) ? syntax with { Body = new ErrorSyntax(syntax.Body.Span), Tests = default } : syntax;

    private static bool IsUnread(IEnumerable<ParameterSyntax> inputs, TypeSyntax output) => output is ErrorTypeSyntax || UnreadInputs.AreAmong(inputs);

    // Whether there is one decides what the set gives to its callers.
    private static OtherwiseSyntax? Otherwise(DecisionSyntax syntax) =>
        syntax.Otherwise is { } otherwise ? otherwise with { Then = new ValueSyntax(new ErrorSyntax(otherwise.Span), otherwise.Span) } : null;
}
