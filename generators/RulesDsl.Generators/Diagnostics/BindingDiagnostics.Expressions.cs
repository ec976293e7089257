using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <content>Expressions: RDSL0220 to RDSL0249.</content>
internal static partial class BindingDiagnostics
{
    private static readonly RuleDiagnosticDescriptor UnknownNameDescriptor = Error("RDSL0220", "Unknown name");
    private static readonly RuleDiagnosticDescriptor AmbiguousNameDescriptor = Error("RDSL0221", "Ambiguous name");
    private static readonly RuleDiagnosticDescriptor UnknownMemberDescriptor = Error("RDSL0222", "Unknown member");
    private static readonly RuleDiagnosticDescriptor NotAConditionDescriptor = Error("RDSL0223", "Not a condition");
    private static readonly RuleDiagnosticDescriptor NeverEqualDescriptor = Error("RDSL0224", "Never equal");
    private static readonly RuleDiagnosticDescriptor DecimalWithDoubleDescriptor = Error("RDSL0225", "Decimal with double");
    private static readonly RuleDiagnosticDescriptor DateWithDateTimeDescriptor = Error("RDSL0226", "Date with datetime");
    private static readonly RuleDiagnosticDescriptor NoOperatorDescriptor = Error("RDSL0227", "No such operator");
    private static readonly RuleDiagnosticDescriptor WrongTypeDescriptor = Error("RDSL0228", "Wrong type");
    private static readonly RuleDiagnosticDescriptor NullWhereValueDescriptor = Error("RDSL0229", "May be null");
    private static readonly RuleDiagnosticDescriptor NeverNullDescriptor = Error("RDSL0230", "Never null");
    private static readonly RuleDiagnosticDescriptor AlwaysNullDescriptor = Error("RDSL0231", "Always null");
    private static readonly RuleDiagnosticDescriptor NullableOperandDescriptor = new("RDSL0232", "Null decides silently", RuleSeverity.Suggestion);
    private static readonly RuleDiagnosticDescriptor NullableOperandStrictDescriptor = Error("RDSL0232", "Null decides silently");
    private static readonly RuleDiagnosticDescriptor InvalidRegexDescriptor = Error("RDSL0233", "Invalid regular expression");
    private static readonly RuleDiagnosticDescriptor EmptyRangeDescriptor = Error("RDSL0234", "Empty range");
    private static readonly RuleDiagnosticDescriptor NotACollectionDescriptor = Error("RDSL0235", "Not a collection");
    private static readonly RuleDiagnosticDescriptor MisplacedDescriptor = Error("RDSL0236", "Misplaced expression");

    private static readonly RuleDiagnosticDescriptor UnknownFunctionDescriptor = Error("RDSL0237", "Unknown function");
    private static readonly RuleDiagnosticDescriptor WrongArgumentsDescriptor = Error("RDSL0238", "Wrong arguments");
    private static readonly RuleDiagnosticDescriptor OutOfRangeDescriptor = Error("RDSL0239", "Out of range");
    private static readonly RuleDiagnosticDescriptor UnknownFormatDescriptor = Error("RDSL0242", "Unknown format");
    private static readonly RuleDiagnosticDescriptor NeedlessReplacementDescriptor = new("RDSL0240", "Nothing to replace", RuleSeverity.Warning);

    public static RuleDiagnostic UnknownName(SourceSpan span, string name, string? nearest, IEnumerable<string> known) => new(
        UnknownNameDescriptor,
        span,
        NameHabits.Mend(name) is { } mend ? $"There is no '{name}' here: {mend}."
            : $"There is no '{name}' here{Suggest(nearest ?? NameHabits.Meant(name), Known([.. known.Select(static known => $"'{known}'")]))}");

    public static RuleDiagnostic OutputColumn(SourceSpan span, string name) => new(
        UnknownNameDescriptor, span, $"There is no '{name}' here to be tested: a column that gives it is written '=> {name}'.");

    public static RuleDiagnostic LaterLet(SourceSpan span, string name) => new(
        UnknownNameDescriptor, span, $"There is no '{name}' here yet, because a 'let' knows those above it alone: move '{name}' up.");

    public static RuleDiagnostic AttributeColumn(SourceSpan span, string name)
    {
        var mend = name switch
        {
            "from" or "to" => "for days, write a column 'today' with cells such as 2026-01-01..2026-03-31",
            "enabled" => "take out the rows that are not",
            _ => "write the rows as rules of a ruleset",
        };
        return new(UnknownNameDescriptor, span, $"There is no '{name}' here, and of the attributes of rules only 'name', 'priority' and 'tags' may be columns: {mend}.");
    }

    public static RuleDiagnostic UnknownNameForText(SourceSpan span, string name) => new(
        UnknownNameDescriptor, span, $"There is no '{name}' here: write it in quotes if it is a text, \"{name}\".");

    public static RuleDiagnostic UnknownEnumMember(SourceSpan span, string type, string name, string? nearest) => new(
        UnknownNameDescriptor, span, $"'{name}' is no member of {type} and no other name here{Suggest(nearest, $"write a member of {type}")}");

    public static RuleDiagnostic AmbiguousName(SourceSpan span, string name, string first, string second) => new(
        AmbiguousNameDescriptor, span, $"'{name}' may be '{first}' or '{second}': write the exact name.");

    public static RuleDiagnostic UnknownMember(SourceSpan span, string type, string name, string? nearest, IEnumerable<string> members) => new(
        UnknownMemberDescriptor, span, $"{type} has no '{name}'{Suggest(nearest, Members([.. members.Distinct().Select(static member => $"'{member}'")]))}");

    public static RuleDiagnostic KeyAsMember(SourceSpan span, string type, string name) => new(
        UnknownMemberDescriptor, span, $"{type} has no '{name}': the value of a key is written [\"{name}\"].");

    public static RuleDiagnostic UnseenMember(SourceSpan span, string type, string name) => new(
        UnknownMemberDescriptor,
        span,
        $"{type} has no '{name}' that rules can see: if another source generator adds it, declare it in C#, because what one generator emits no other sees; else write one of its members.");

    public static RuleDiagnostic MemberOfJson(SourceSpan span, string name) => new(
        UnknownMemberDescriptor,
        span,
        $"What a json holds is not known at build time, so it has no '{name}': declare a fact for it and take that instead, or hand it to a function marked [RuleFunction].");

    public static RuleDiagnostic NotACondition(SourceSpan span, string type) => new(
        NotAConditionDescriptor, span, $"A condition is true or false, but this is {type}: compare it with something.");

    public static RuleDiagnostic NeverEqual(SourceSpan span, string left, string right) => new(
        NeverEqualDescriptor, span, $"{left} and {right} can never be equal: compare values of one type.");

    public static RuleDiagnostic TextForEnum(SourceSpan span, string text, string type) => new(
        NeverEqualDescriptor, span, $"{type} and string can never be equal: write {text} without quotes.");

    public static RuleDiagnostic DecimalWithDouble(SourceSpan span, string cast, string? inexact) => new(
        DecimalWithDoubleDescriptor, span, $"decimal and double do not mix, because one is exact and the other is not: write {cast}({inexact ?? "…"}).");

    public static RuleDiagnostic DateWithDateTime(SourceSpan span) => new(
        DateWithDateTimeDescriptor, span, "A date is a whole day and a datetime a moment: write date(…) around the moment, or a literal with a time such as 2026-01-31T00:00Z.");

    public static RuleDiagnostic ZonelessMoment(SourceSpan span) => new(
        DateWithDateTimeDescriptor, span, "C#'s DateTime has no zone, so it cannot be set against a date or a datetime: write date(…) around it, or make the member a DateTimeOffset.");

    public static RuleDiagnostic NoOperator(SourceSpan span, string op, string left, string? right) => new(
        NoOperatorDescriptor,
        span,
        right is null ? $"'{op}' does not work on {left}: it takes a number or a duration."
            : op is "+" or "-" && Moved(left, right) ? $"'{op}' does not work on {left} and {right}: a duration says its unit, as in 30d or 2h."
            : Literal(left, right) is { } mend ? $"'{op}' does not work on {left} and {right}: {mend}."
            : op == "+" && (left == "string" || right == "string") ? $"'+' joins text with text, not {left} with {right}: write a template such as \"{{a}} {{b}}\"."
            : IsMany(left) || IsMany(right) ? $"'{op}' does not work on {left} and {right}: take one number of the list, such as its count, or ask its elements with any(x in … where …)."
            : $"'{op}' does not work on {left} and {right}: convert one of them.");

    private static bool Moved(string left, string right) => left.TrimEnd('?') is "date" or "datetime" or "time" && right.TrimEnd('?') is "int" or "long" or "decimal" or "double";

    private static bool IsMany(string type) => type.TrimEnd('?').EndsWith("[]", StringComparison.Ordinal);

    // 10m for ten, 01/31/2026 for a day and "2026-01-31" for a moment.
    private static string? Literal(string left, string? right) => (left.TrimEnd('?'), right?.TrimEnd('?')) switch
    {
        ("int" or "long" or "decimal" or "double", "duration") or ("duration", "int" or "long" or "decimal" or "double") => "10m is a duration of ten minutes, and a number has no suffix",
        ("date" or "datetime", "int" or "long" or "decimal" or "string") or ("int" or "long" or "decimal" or "string", "date" or "datetime") =>
            "a day is written 2026-01-31 and a moment 2026-01-31T10:00Z, without quotes",
        _ => null,
    };

    public static RuleDiagnostic NotText(SourceSpan span, string op, string type) => new(
        NoOperatorDescriptor, span, $"'{op}' works on text, but this is {type}: name a text member, or write a template around it.");

    public static RuleDiagnostic NeverEmpty(SourceSpan span, string type) => new(
        NoOperatorDescriptor, span, $"'is empty' works on text, lists and maps, but this is {type}: write 'is null' or compare it.");

    public static RuleDiagnostic NotIndexable(SourceSpan span, string type) => new(
        NoOperatorDescriptor, span, $"{type} has no [index]: only lists and maps do.");

    public static RuleDiagnostic NoCommonType(SourceSpan span, string left, string right) => new(
        WrongTypeDescriptor, span, $"This would be either {left} or {right}: make both of one type.");

    public static RuleDiagnostic WrongType(SourceSpan span, RuleType expected, RuleType found) =>
        WrongType(span, expected.Display, found.Display, TypeMends.For(expected.NotNull, found.NotNull));

    public static RuleDiagnostic WrongType(SourceSpan span, string expected, string found, string mend) => new(
        WrongTypeDescriptor, span, $"Here goes {expected}, but this is {found}: {mend}.");

    public static RuleDiagnostic UntypedList(SourceSpan span) => new(
        WrongTypeDescriptor, span, "Nothing says what this list holds: put a value into it.");

    public static RuleDiagnostic ListInTemplate(SourceSpan span, string type) => new(
        WrongTypeDescriptor, span, $"A template shows single values, but this is {type}: write join(…, \", \") or pick an element.");

    public static RuleDiagnostic UnknownFormat(SourceSpan span, string format, string type, string mend) => new(
        UnknownFormatDescriptor, span, $"'{format}' is no format for {type}: {mend}.");

    public static RuleDiagnostic NullWhereValue(SourceSpan span, string found, string expected) => new(
        NullWhereValueDescriptor, span, $"Here goes {expected}, but this is {found} and may be null: write '?? value' behind it, or test it with 'is not null' first.");

    public static RuleDiagnostic NeverNull(SourceSpan span, string type, string consequence) => new(
        NeverNullDescriptor, span, $"{type} is never null, so {consequence}: leave that out.");

    public static RuleDiagnostic NeedlessReplacement(SourceSpan span, string type) => new(
        NeedlessReplacementDescriptor, span, $"{type} is never null here, so '??' has nothing to replace: leave it and what follows out.");

    public static RuleDiagnostic AlwaysNull(SourceSpan span) => new(
        AlwaysNullDescriptor, span, "Arithmetic with null is always null: write a value.");

    public static RuleDiagnostic DivisionByZero(SourceSpan span) => new(
        OutOfRangeDescriptor, span, "This divides by zero: write another divisor.");

    public static RuleDiagnostic ResultTooLarge(SourceSpan span, string type) => new(
        OutOfRangeDescriptor, span, $"The result is out of range for {type}: {(type.TrimEnd('?') is "int" or "long" ? "write one of the numbers with a fraction, such as 1.0, to compute in decimal" : "write smaller numbers")}.");

    public static RuleDiagnostic OrderedAgainstNull(SourceSpan span, string op) => new(
        AlwaysNullDescriptor, span, $"'{op}' against null is always false: write 'is null' or 'is not null'.");

    public static RuleDiagnostic NullableOperand(SourceSpan span, string? name, string consequence) =>
        new(NullableOperandDescriptor, span, NullableOperandMessage(name, consequence));

    public static RuleDiagnostic NullableOperandStrict(SourceSpan span, string? name, string consequence) =>
        new(NullableOperandStrictDescriptor, span, NullableOperandMessage(name, consequence));

    public static RuleDiagnostic InvalidRegex(SourceSpan span, string reason) => new(
        InvalidRegexDescriptor, span, $"This regular expression cannot be used: {reason}.");

    public static RuleDiagnostic NotARegex(SourceSpan span) => new(
        InvalidRegexDescriptor, span, "'matches' takes a regular expression between slashes, such as /^i-[0-9a-f]+$/; for a glob write 'like'.");

    public static RuleDiagnostic EmptyRange(SourceSpan span) => new(
        EmptyRangeDescriptor, span, "Nothing is in this range: the lower end comes first.");

    public static RuleDiagnostic NotACollection(SourceSpan span, string type) => new(
        NotACollectionDescriptor, span, $"This is {type}, not a collection: name a list, or compare with '=='.");

    public static RuleDiagnostic NoAggregate(SourceSpan span, string function, string type) => new(
        NoOperatorDescriptor,
        span,
        $"'{function}' does not work on {type}: it takes {(function is "min" or "max" or "sort" or "percentile" ? "values with an order" : "numbers or durations")}.");

    public static RuleDiagnostic NoOrder(SourceSpan span, string type) => new(
        NoOperatorDescriptor, span, $"{type} has no order: name a number, a text, a moment, a duration or an enum behind 'by'.");

    public static RuleDiagnostic NoKey(SourceSpan span, string type) => new(
        NoOperatorDescriptor, span, $"{type} is no key, because nothing tells which of its values are equal: name a number, a text or another single value behind 'by'.");

    public static RuleDiagnostic PercentileOfPercent(SourceSpan span, string number) => new(
        OutOfRangeDescriptor, span, $"'percentile' counts from 0 to 100, and {number}% is a hundredth of {number}: write {number}.");

    public static RuleDiagnostic PercentileOutOfRange(SourceSpan span) => new(
        OutOfRangeDescriptor, span, "'percentile' counts from 0, the least value, to 100, the greatest: write a number between them.");

    public static RuleDiagnostic UnknownFunction(SourceSpan span, string name, string? nearest) => new(
        UnknownFunctionDescriptor,
        span,
        $"There is no function '{name}' here{Suggest(CallHabits.ForFunction(name) is null ? nearest : null, CallHabits.ForFunction(name) ?? "name a rule set, a table, a static method marked [RuleFunction] or a built-in such as round")}");

    public static RuleDiagnostic ValueCalled(SourceSpan span, string name) => new(
        UnknownFunctionDescriptor, span, $"'{name}' is a value, not a function: leave the parentheses out.");

    public static RuleDiagnostic NoFixedLength(SourceSpan span, string unit) => new(
        WrongArgumentsDescriptor,
        span,
        $"A {unit} has no fixed length, so it is no duration: write {(unit == "month" ? "addMonths" : "addYears")}(date, number) to go on by some, or {unit}s(from, to) to count them.");

    public static RuleDiagnostic UnmarkedFunction(SourceSpan span, string name) => new(
        UnknownFunctionDescriptor, span, $"{name} is not open to rules: mark it with [RuleFunction].");

    public static RuleDiagnostic UnknownMethod(SourceSpan span, string type, string name, string? function) => new(
        UnknownFunctionDescriptor,
        span,
        $"{type} has no method '{name}' that rules can call{(CallHabits.ForMethod(name) is { } mend ? $": {mend}." : function is null ? ": call one of its own methods." : $"; did you mean the function '{function}(…)'?")}");

    public static RuleDiagnostic WrongArguments(SourceSpan span, string expected, int found) => new(
        WrongArgumentsDescriptor, span, $"Found {found} {(found == 1 ? "argument" : "arguments")}; expected {expected}.");

    public static RuleDiagnostic NoOverload(SourceSpan span, string expected) => new(
        WrongArgumentsDescriptor, span, $"These arguments fit none of {expected}.");

    public static RuleDiagnostic Misplaced(SourceSpan span, string what, string where) => new(
        MisplacedDescriptor, span, $"{what} stands only {where}.");

    private static string Known(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nothing has a name here, so write the value itself",
        1 => $"there is only {names[0]}",
        _ => $"there are {List(names)}",
    };

    // More than a few are no answer.
    private static string Members(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nothing stands behind its dot",
        1 => $"there is only {names[0]}",
        <= 8 => $"there are {List(names)}",
        _ => "write one of its members",
    };

    private static string List(IReadOnlyList<string> names) => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]}";

    private static string NullableOperandMessage(string? name, string consequence) =>
        $"{(name is null ? "This" : $"'{name}'")} may be null, and then {consequence}: write '?? value' behind it, or 'is not null and …' before.";
}
