using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>Rule sets and tables: RDSL0301 to RDSL0399.</summary>
internal static class DecisionDiagnostics
{
    private static readonly RuleDiagnosticDescriptor ReservedNameDescriptor = Error("RDSL0301", "Name that the generated class needs");
    private static readonly RuleDiagnosticDescriptor WholeAmongPartsDescriptor = Error("RDSL0302", "Whole output where members are merged");
    private static readonly RuleDiagnosticDescriptor UnknownOutputDescriptor = Error("RDSL0303", "Unknown member of the output");
    private static readonly RuleDiagnosticDescriptor MissingOutputDescriptor = Error("RDSL0304", "Missing member of the output");
    private static readonly RuleDiagnosticDescriptor DuplicateOutputDescriptor = Error("RDSL0305", "Member of the output set twice");
    private static readonly RuleDiagnosticDescriptor ReadOnlyOutputDescriptor = Error("RDSL0306", "Member of the output that cannot be set");
    private static readonly RuleDiagnosticDescriptor NoMembersDescriptor = Error("RDSL0307", "Output without members");
    private static readonly RuleDiagnosticDescriptor DuplicateRuleDescriptor = new("RDSL0308", "Rule name used twice", RuleSeverity.Warning);
    private static readonly RuleDiagnosticDescriptor BadAttributeDescriptor = Error("RDSL0310", "Unreadable attribute");
    private static readonly RuleDiagnosticDescriptor DaysWithoutNowDescriptor = Error("RDSL0312", "Days without a day to compare with");
    private static readonly RuleDiagnosticDescriptor NoConstructorDescriptor = Error("RDSL0313", "Output that cannot be made");
    private static readonly RuleDiagnosticDescriptor LetWithoutTypeDescriptor = Error("RDSL0314", "Let without a type");
    private static readonly RuleDiagnosticDescriptor ReservedInputDescriptor = Error("RDSL0315", "Input name that the generated code needs");
    private static readonly RuleDiagnosticDescriptor CallCycleDescriptor = Error("RDSL0316", "Decision that calls itself");
    private static readonly RuleDiagnosticDescriptor StopAmongEqualsDescriptor = Error("RDSL0317", "Stop where every rule counts");
    private static readonly RuleDiagnosticDescriptor UnfitOutputDescriptor = Error("RDSL0318", "Output that the hit policy cannot use");

    private static readonly RuleDiagnosticDescriptor DaysThatNeverComeDescriptor = Error("RDSL0319", "Days that never come");
    private static readonly RuleDiagnosticDescriptor PriorityWithoutEffectDescriptor = new("RDSL0320", "Priority without effect", RuleSeverity.Suggestion);
    private static readonly RuleDiagnosticDescriptor DuplicateIdDescriptor = new("RDSL0321", "Rule id used twice", RuleSeverity.Warning);
    private static readonly RuleDiagnosticDescriptor CountIgnoresDescriptor = new("RDSL0322", "Output that a count ignores", RuleSeverity.Warning);

    public static RuleDiagnostic ReservedName(SourceSpan span, string name) => new(
        ReservedNameDescriptor, span, $"A rule set or table cannot be called '{name}', because its generated class has a member of that name: rename it.");

    public static RuleDiagnostic ReservedInput(SourceSpan span, string name) => new(
        ReservedInputDescriptor, span, $"An input cannot be called '{name}', because the generated code needs that name itself: rename it.");

    public static RuleDiagnostic CallCycle(SourceSpan span, string way) => new(
        CallCycleDescriptor, span, $"This would never end, because it calls itself: {way}. Take one of the calls out.");

    public static RuleDiagnostic WholeAmongParts(SourceSpan span, string type) => new(
        WholeAmongPartsDescriptor, span, $"'hit merge' makes a '{type}' of members that several rules set, and this is a whole one: write its members, as in 'then A = 1, B = 2'.");

    public static RuleDiagnostic StopAmongEquals(SourceSpan span, string policy) => new(
        StopAmongEqualsDescriptor,
        span,
        $"'then stop' ends the search, but 'hit {policy}' asks every rule: give the rule a result, or use 'hit first' or 'hit priority'.");

    public static RuleDiagnostic UnfitOutput(SourceSpan span, string policy, string type, string wanted) => new(
        UnfitOutputDescriptor, span, $"'hit {policy}' cannot work with outputs of type '{type}': write {wanted} here, or use another hit policy.");

    public static RuleDiagnostic UnknownOutput(SourceSpan span, string type, string name, string? nearest) => new(
        UnknownOutputDescriptor, span, $"'{type}' has no member '{name}' to set{(nearest is null ? "." : $"; did you mean '{nearest}'?")}");

    public static RuleDiagnostic MissingOutput(SourceSpan span, string type, string names) => new(
        MissingOutputDescriptor, span, $"'{type}' cannot be made without {names}: set it here.");

    public static RuleDiagnostic RowWithoutValue(SourceSpan span, string table) => new(
        MissingOutputDescriptor, span, $"Every row of '{table}' gives a value, and this one has '-' in its place: write the value, or take the row out.");

    public static RuleDiagnostic NeverSet(SourceSpan span, string type, string names) => new(
        MissingOutputDescriptor, span, $"'{type}' cannot be made without {names}, which no rule sets: set it in a rule or in 'otherwise'.");

    public static RuleDiagnostic NoOutputColumn(SourceSpan span) => new(
        MissingOutputDescriptor, span, "The table has no output: name one in a column such as '=> fee'.");

    public static RuleDiagnostic DuplicateOutput(SourceSpan span, string name) => new(
        DuplicateOutputDescriptor, span, $"'{name}' is set already: remove one of the two.");

    public static RuleDiagnostic ReadOnlyOutput(SourceSpan span, string type, string name) => new(
        ReadOnlyOutputDescriptor, span, $"'{name}' of '{type}' can be read but not set: give it 'init', or a constructor parameter of that name.");

    public static RuleDiagnostic NoMembers(SourceSpan span, string type) => new(
        NoMembersDescriptor, span, $"The output is of type '{type}', which is one value and has no members to set: write only the value.");

    public static RuleDiagnostic DuplicateRule(SourceSpan span, string name) => new(
        DuplicateRuleDescriptor, span, $"Another rule is called \"{name}\" already: a result could not tell which of them it came from.");

    public static RuleDiagnostic BadAttribute(SourceSpan span, string name, string found, string expected) => new(
        BadAttributeDescriptor, span, $"'{name}' cannot be '{found}': write {expected}.");

    public static RuleDiagnostic DaysThatNeverCome(SourceSpan span, DateTime from, DateTime to) => new(
        DaysThatNeverComeDescriptor, span, $"The rule would never hold, because it ends on {to:yyyy-MM-dd} and begins on {from:yyyy-MM-dd}: swap the two days, or take one out.");

    public static RuleDiagnostic PriorityWithoutEffect(SourceSpan span, string policy) => new(
        PriorityWithoutEffectDescriptor, span, $"'hit {policy}' does not ask for priorities: write 'hit priority' if the highest should win, or take the priority out.");

    public static RuleDiagnostic DuplicateId(SourceSpan span, string id) => new(
        DuplicateIdDescriptor, span, $"Another rule has the id '{id}' already: an id is for one rule.");

    public static RuleDiagnostic CountIgnores(SourceSpan span) => new(
        CountIgnoresDescriptor, span, "'hit count' counts every match as one, whatever it gives: write 1, or use 'hit sum' to add up what rules give.");

    public static RuleDiagnostic DaysWithoutNow(SourceSpan span, string name, string type) => new(
        DaysWithoutNowDescriptor, span, $"'from' and 'to' are compared with '{name}', which is of type '{type}' here: make the input a {(name == "now" ? "datetime or a date" : "date")}.");

    public static RuleDiagnostic NoConstructor(SourceSpan span, string type) => new(
        NoConstructorDescriptor, span, $"A '{type}' cannot be made here: it is abstract or has no constructor that rules can call.");

    public static RuleDiagnostic LetWithoutType(SourceSpan span, string name) => new(
        LetWithoutTypeDescriptor, span, $"'{name}' would be null and nothing else: write null where it is used.");

    private static RuleDiagnosticDescriptor Error(string id, string title) => new(id, title, RuleSeverity.Error);
}
