using System.Globalization;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Conditions;

/// <summary>Bound expressions in the words of a rules file.</summary>
internal static class ExpressionWords
{
    public static string Of(BoundExpression expression) => expression switch
    {
        BoundName name => name.Symbol.Name,
        BoundMember member => $"{Of(member.Target)}.{member.Written ?? member.Member}",
        BoundStaticMember member => $"{member.Owner.Display}.{member.Member}",
        BoundCount count => $"{Of(count.Target)}.count",
        BoundKeyed keyed => $"{Of(keyed.Target)}[{Of(keyed.Key)}]",
        BoundElement element => $"{Of(element.Target)}[{Of(element.Index)}]",
        BoundNonNull nonNull => Of(nonNull.Operand),
        BoundNarrowed narrowed => Of(narrowed.Operand),
        BoundConversion conversion => Of(conversion.Operand),
        BoundTruth truth => Of(truth.Operand),
        BoundCast cast => $"{cast.Type.NotNull.Display}({Of(cast.Operand)})",
        BoundLiteral literal => Literal(literal.Value),
        BoundEnumMember member => member.Member,
        BoundNull => "null",
        BoundNot not => $"not {Nested(not.Operand)}",
        BoundNegate negate => $"-{Nested(negate.Operand)}",
        BoundNullTest test => $"{Of(test.Operand)} is null",
        BoundEmptyTest test => $"{Of(test.Operand)} is empty",
        BoundTypeTest test => $"{Of(test.Operand)} is {test.Tested.Display}",
        BoundRegexTest test => $"{Of(test.Operand)} matches /{test.Pattern}/{(test.IgnoresCase ? "i" : "")}",
        BoundRegexReplace replace => $"replace({Of(replace.Operand)}, /{replace.Pattern}/{(replace.IgnoresCase ? "i" : "")}, {Of(replace.Replacement)})",
        BoundTextTest test => $"{Of(test.Operand)} {OperatorSpelling.Of(test.Operator)} {Of(test.Pattern)}{(test.IgnoresCase ? " ignoring case" : "")}",
        BoundComparison comparison => $"{Nested(comparison.Left)} {OperatorSpelling.Of(comparison.Operator)} {Nested(comparison.Right)}",
        BoundArithmetic arithmetic => $"{Nested(arithmetic.Left)} {OperatorSpelling.Of(arithmetic.Operator)} {Nested(arithmetic.Right)}",
        BoundCoalesce coalesce => $"{Nested(coalesce.Left)} ?? {Nested(coalesce.Right)}",
        BoundConditional choice => $"if {Of(choice.Condition)} then {Of(choice.WhenTrue)} else {Of(choice.WhenFalse)}",
        BoundInRange range => $"{Of(range.Operand)} in {Of(range.Lower)} {(range.IncludesLower, range.IncludesUpper) switch { (true, true) => "..", (false, true) => "<..", (true, false) => "..<", _ => "<..<" }} {Of(range.Upper)}",
        BoundOneOf oneOf => $"{Of(oneOf.Operand)} in [{List(oneOf.Items)}]",
        BoundContained contained => $"{Of(contained.Operand)} in {Of(contained.Source)}",
        BoundLogical logical => string.Join(logical.Operator == LogicalOperator.And ? " and " : " or ", logical.Operands.Select(Nested)),
        BoundList list => $"[{List(list.Items)}]",
        BoundCall call => $"{CallName(call)}({List(call.Arguments.Select(static argument => argument.Value))})",
        BoundAggregate aggregate => $"{OperatorSpelling.Of(aggregate.Function)}({aggregate.Binder.Name} in {Of(aggregate.Source)}{Clause(" where ", aggregate.Where)}{Clause(" : ", aggregate.Selector)})",
        BoundCollect collect => $"{Of(collect.Source)} : {Of(collect.Selector)}",
        BoundFirst first => $"first({first.Binder.Name} in {Of(first.Source)}{Clause(" where ", first.Where)}{Clause(" by ", first.Key)}{(first.IsDescending ? " desc" : "")})",
        BoundSort sort => $"sort({sort.Binder.Name} in {Of(sort.Source)}{Clause(" where ", sort.Where)} by {Of(sort.Key)}{(sort.IsDescending ? " desc" : "")})",
        BoundGroup group => $"group({group.Binder.Name} in {Of(group.Source)}{Clause(" where ", group.Where)} by {Of(group.Key)} : {Of(group.Value)})",
        BoundTemplate template => $"\"{string.Concat(template.Parts.Select(static part => part.Text ?? $"{{{Of(part.Value!)}{(part.Format is null ? "" : ":" + part.Format)}}}"))}\"",
        BoundMap map => $"{{ {string.Join(", ", map.Keys.Select((key, index) => $"{Of(key)}: {Of(map.Values[index])}"))} }}",
        _ => throw new InvalidOperationException($"No words for {expression.GetType().Name}."),
    };

    /// <summary>A text of two expressions that is equal only where they read and compute the same: <paramref name="values"/> stand for names.</summary>
    public static string Key(BoundExpression expression, IReadOnlyDictionary<string, BoundExpression> values) => expression switch
    {
        BoundName { Symbol.Rank: SymbolRank.Let } let when values.TryGetValue(let.Symbol.Name, out var value) => Key(value, values),
        BoundName name => name.Symbol.CSharp,
        BoundNonNull nonNull => Key(nonNull.Operand, values),
        BoundNarrowed narrowed => Key(narrowed.Operand, values),
        BoundConversion conversion => Key(conversion.Operand, values),
        BoundTruth truth => Key(truth.Operand, values),
        BoundCall call => $"{call.CSharp}({Keys(call, values)})",
        BoundMember member => $"{Key(member.Target, values)}.{member.Member}",
        BoundLiteral or BoundEnumMember or BoundNull or BoundStaticMember => $"{Of(expression)}:{expression.Type.Display}",
        _ => $"<{Frame(expression)}>({Keys(expression, values)})",
    };

    /// <summary>A constant as the language writes it.</summary>
    public static string Literal(object value) => value switch
    {
        string text => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"",
        bool flag => flag ? "true" : "false",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        TimeSpan span => Duration(span),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Duration(TimeSpan span)
    {
        foreach (var (ticks, unit) in new[] { (TimeSpan.TicksPerDay, "d"), (TimeSpan.TicksPerHour, "h"), (TimeSpan.TicksPerMinute, "m"), (TimeSpan.TicksPerSecond, "s"), (TimeSpan.TicksPerMillisecond, "ms") })
        {
            if (span.Ticks % ticks == 0)
                return $"{span.Ticks / ticks}{unit}";
        }

        return span.ToString("c", CultureInfo.InvariantCulture);
    }

    // What an expression says itself, without what it is made of.
    private static string Frame(BoundExpression expression) => expression switch
    {
        BoundComparison comparison => $"{comparison.Operator} {comparison.Kind}",
        BoundArithmetic arithmetic => $"{arithmetic.Operator} {arithmetic.Type.Display}",
        BoundLogical logical => $"{logical.Operator}",
        BoundCast cast => $"cast {cast.Type.Display}",
        BoundOneOf oneOf => $"in {oneOf.Kind}",
        BoundContained contained => $"in {contained.Kind}",
        BoundInRange range => $"range {range.IncludesLower} {range.IncludesUpper} {range.Kind}",
        BoundTypeTest test => $"is {test.Tested.FullName}",
        BoundTextTest test => $"{test.Operator} {test.IgnoresCase}",
        BoundRegexTest or BoundRegexReplace or BoundAggregate or BoundFirst or BoundSort or BoundGroup or BoundTemplate => Of(expression),
        _ => expression.GetType().Name,
    };

    private static string Keys(BoundExpression expression, IReadOnlyDictionary<string, BoundExpression> values) =>
        string.Join(", ", BoundTree.Children(expression).Select(child => Key(child, values)));

    private static string Nested(BoundExpression expression) =>
        expression is BoundLogical or BoundArithmetic or BoundComparison or BoundCoalesce or BoundConditional ? $"({Of(expression)})" : Of(expression);

    private static string Clause(string before, BoundExpression? expression) => expression is null ? "" : before + Of(expression);

    private static string List(IEnumerable<BoundExpression> items) => string.Join(", ", items.Select(Of));

    private static string CallName(BoundCall call) => call.CSharp.Substring(call.CSharp.LastIndexOf('.') + 1) is var name && name.StartsWith("Evaluate", StringComparison.Ordinal)
        ? call.CSharp.Substring(0, call.CSharp.LastIndexOf('.')) is var owner ? owner.Substring(owner.LastIndexOf('.') + 1) : name
        : name;
}
