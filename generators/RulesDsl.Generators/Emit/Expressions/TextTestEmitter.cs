using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Tests of text: ordinal, and false where there is no text.</summary>
internal static class TextTestEmitter
{
    public static Code Emit(BoundTextTest test, EmitScope scope, bool holds) => test.Operator switch
    {
        TextOperator.Contains => EmitMethod(test, "Contains", test.Pattern, scope, holds),
        TextOperator.StartsWith => EmitMethod(test, "StartsWith", test.Pattern, scope, holds),
        TextOperator.EndsWith => EmitMethod(test, "EndsWith", test.Pattern, scope, holds),
        TextOperator.Like => EmitLike(test, scope, holds),
        _ => throw new InvalidOperationException($"{test.Operator} is no test with a text."),
    };

    public static Code Emit(BoundRegexTest test, EmitScope scope, bool holds)
    {
        var regex = Regex(test.Pattern, test.IgnoresCase, scope);
        var text = Once.Of(test.Operand, scope, "text");
        return Guarded([text.Guard], $"{regex}.IsMatch({text.Value})", holds);
    }

    public static Code Emit(BoundRegexReplace replace, EmitScope scope)
    {
        var regex = Regex(replace.Pattern, replace.IgnoresCase, scope);
        var text = Once.Of(replace.Operand, scope, "text");
        var replacement = Once.Of(replace.Replacement, scope, "replacement");
        var call = $"{regex}.Replace({text.Value}, {replacement.Value})";
        var guards = string.Join(" && ", new[] { text.Guard, replacement.Guard }.OfType<string>());
        return guards.Length == 0 ? Code.Primary(call) : new Code($"{guards} ? {call} : null", Precedence.Conditional);
    }

    private static string Regex(string pattern, bool ignoresCase, EmitScope scope)
    {
        var options = "global::System.Text.RegularExpressions.RegexOptions.NonBacktracking | global::System.Text.RegularExpressions.RegexOptions.CultureInvariant"
            + (ignoresCase ? " | global::System.Text.RegularExpressions.RegexOptions.IgnoreCase" : "");
        return scope.Hoist("global::System.Text.RegularExpressions.Regex", "Pattern", $"new({CSharpText.Literal(pattern)}, {options})");
    }

    private static Code EmitMethod(BoundTextTest test, string method, BoundExpression pattern, EmitScope scope, bool holds)
    {
        var comparison = Comparison(test.IgnoresCase);
        if (pattern.Type.IsNullable)
        {
            var text = Once.Of(test.Operand, scope, "text");
            var part = Once.Of(pattern, scope, "part");
            return Guarded([text.Guard, part.Guard], $"{text.Value}.{method}({part.Value}, {comparison})", holds);
        }

        var call = $"{PathEmitter.Dot(test.Operand, scope)}{method}({ExpressionEmitter.Emit(pattern, scope)}, {comparison})";
        return test.Operand.Type.IsNullable
            ? new Code($"{call} {(holds ? "==" : "!=")} true", Precedence.Equality)
            : TestEmitter.Either(Code.Primary(call), holds);
    }

    // A glob with a single * at an end or at both is what those methods say; any other runs against the text.
    private static Code EmitLike(BoundTextTest test, EmitScope scope, bool holds)
    {
        if (test.Pattern is BoundLiteral { Value: string glob } literal && glob.IndexOfAny(['?', '\\']) < 0)
        {
            var middle = glob.Trim('*');
            if (middle.Length > 0 && middle.IndexOf('*') < 0)
            {
                var (starts, ends) = (glob[0] == '*', glob[glob.Length - 1] == '*');
                var part = literal with { Value = middle };
                if (starts || ends)
                    return EmitMethod(test, starts && ends ? "Contains" : starts ? "EndsWith" : "StartsWith", part, scope, holds);

                var equal = ComparisonEmitter.Equality(
                    test.IgnoresCase ? ComparisonKind.OrdinalIgnoreCase : ComparisonKind.Operator,
                    ExpressionEmitter.EmitAt(test.Operand, Precedence.Relational, scope),
                    test.Operand.Type,
                    CSharpText.Literal(middle),
                    part.Type);
                return TestEmitter.Either(equal, holds);
            }
        }

        var text = Once.Of(test.Operand, scope, "text");
        var pattern = Once.Of(test.Pattern, scope, "glob");
        return Guarded(
            [text.Guard, pattern.Guard],
            $"global::System.IO.Enumeration.FileSystemName.MatchesSimpleExpression({pattern.Value}, {text.Value}, ignoreCase: {(test.IgnoresCase ? "true" : "false")})",
            holds);
    }

    private static Code Guarded(IEnumerable<string?> guards, string call, bool holds)
    {
        var tests = guards.OfType<string>().Append(call).ToList();
        return TestEmitter.Either(new Code(string.Join(" && ", tests), tests.Count == 1 ? Precedence.Primary : Precedence.And), holds);
    }

    private static string Comparison(bool ignoresCase) =>
        ignoresCase ? "global::System.StringComparison.OrdinalIgnoreCase" : "global::System.StringComparison.Ordinal";
}
