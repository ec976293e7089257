using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Bound expressions to C# as a developer would write it: direct, without allocation, and with null handling only where something may be null.</summary>
internal static class ExpressionEmitter
{
    /// <summary>The C# of an expression. What cannot stand inside one (loops, constants that are no literals) goes to <paramref name="scope"/>.</summary>
    public static string Emit(BoundExpression expression, EmitScope scope) => EmitCode(expression, scope).Text;

    internal static Code EmitCode(BoundExpression expression, EmitScope scope) => expression switch
    {
        BoundNull => LiteralEmitter.EmitNull(expression),
        BoundLiteral literal => LiteralEmitter.Emit(literal, scope),
        BoundEnumMember member => LiteralEmitter.Emit(member),
        BoundName name => Code.Primary(name.Symbol.CSharp),
        BoundMember member => PathEmitter.Emit(member, scope),
        BoundStaticMember member => PathEmitter.Emit(member, scope),
        BoundCount count => PathEmitter.Emit(count, scope),
        BoundKeyed keyed => PathEmitter.Emit(keyed, scope),
        BoundElement element => PathEmitter.Emit(element, scope),
        BoundNonNull nonNull => PathEmitter.Emit(nonNull, scope),
        BoundNarrowed narrowed => PathEmitter.Emit(narrowed, scope),
        BoundRequired required => PathEmitter.Emit(required, scope),
        BoundConversion conversion => ConversionEmitter.Emit(conversion, scope),
        BoundTruth truth => LogicEmitter.EmitTruth(truth.Operand, scope, holds: true),
        BoundNot not => LogicEmitter.EmitNot(not.Operand, scope),
        BoundLogical logical => LogicEmitter.Emit(logical, scope),
        BoundConditional conditional => LogicEmitter.Emit(conditional, scope),
        BoundCoalesce coalesce => LogicEmitter.Emit(coalesce, scope),
        BoundComparison comparison => ComparisonEmitter.Emit(comparison, scope),
        BoundNullTest or BoundEmptyTest or BoundTypeTest or BoundOneOf or BoundInRange or BoundTextTest or BoundRegexTest =>
            TestEmitter.Emit(expression, scope, holds: true),
        BoundArithmetic or BoundNegate => ArithmeticEmitter.Emit(expression, scope),
        BoundTemplate template => TemplateEmitter.Emit(template, scope),
        BoundList list => ListEmitter.Emit(list, scope),
        BoundNew value => ObjectEmitter.Emit(value, scope),
        BoundMap map => ObjectEmitter.Emit(map, scope),
        BoundDefault value => ObjectEmitter.Emit(value),
        BoundCall call => CallEmitter.Emit(call, scope),
        BoundCast cast => CallEmitter.Emit(cast, scope),
        BoundAggregate aggregate => AggregateEmitter.Emit(aggregate, scope),
        BoundFirst first => OrderedEmitter.Emit(first, scope),
        BoundSort sort => OrderedEmitter.Emit(sort, scope),
        BoundGroup group => GroupEmitter.Emit(group, scope),
        BoundRegexReplace replace => TextTestEmitter.Emit(replace, scope),
        BoundContained contained => CollectionEmitter.Emit(contained, scope),
        BoundCollect collect => CollectionEmitter.Emit(collect, scope),
        BoundTraced traced => TracedEmitter.Emit(traced, scope),
        BoundShared shared => SharedEmitter.Emit(shared, scope),
        _ => throw new InvalidOperationException($"No C# for {expression.GetType().Name}."),
    };

    /// <summary>The C# of an expression for a place that asks for at least <paramref name="least"/>.</summary>
    internal static string EmitAt(BoundExpression expression, Precedence least, EmitScope scope) => EmitCode(expression, scope).At(least);
}
