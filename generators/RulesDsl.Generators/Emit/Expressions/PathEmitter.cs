using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Paths: members, counts, keys and indexes. A path through null is null.</summary>
internal static class PathEmitter
{
    public static Code Emit(BoundMember member, EmitScope scope) => IsApart(member, scope)
        ? FaultBoundary.Emit(member, scope)
        : Code.Primary(Dot(member.Target, scope) + CSharpText.Identifier(member.Member));

    public static Code Emit(BoundStaticMember member, EmitScope scope) => IsApart(member, scope)
        ? FaultBoundary.Emit(member, scope)
        : Code.Primary($"{member.Owner.CSharpName}.{CSharpText.Identifier(member.Member)}");

    public static Code Emit(BoundCount count, EmitScope scope)
    {
        var type = count.Target.Type.NotNull;
        var member = type switch
        {
            ListType list => list.CountMember,
            MapType => "Count",
            _ => "Length",
        };
        if (member is not null && type is not ListType { Form: ListForm.ImmutableArray })
            return Code.Primary(Dot(count.Target, scope) + member);

        // The default ImmutableArray counts nothing but throws when asked.
        var source = Once.Of(count.Target, scope, "items");
        var counted = member is null
            ? $"global::System.Linq.Enumerable.Count({source.Value})"
            : $"({source.Value}.IsDefault ? 0 : {source.Value}.Length)";
        return source.Guard is null
            ? Code.Primary(counted)
            : new Code($"{source.Guard} ? {counted} : default(int?)", Precedence.Conditional);
    }

    // map.TryGetValue(key, out var value) ? value : null
    public static Code Emit(BoundKeyed keyed, EmitScope scope)
    {
        var map = Once.Of(keyed.Target, scope, "map");
        var key = Once.Of(keyed.Key, scope, "key");
        var value = scope.FreeName("value");
        var found = $"{map.Value}.TryGetValue({key.Value}, out var {value})";
        return Either(Joined(map.Guard, key.Guard, found), value, keyed.Type);
    }

    // list is { Count: > 2 } items ? items[2] : null
    public static Code Emit(BoundElement element, EmitScope scope)
    {
        var list = (ListType)element.Target.Type.NotNull;
        var isThere = list.Form == ListForm.ImmutableArray ? "IsDefault: false" : null;
        if (element.Index is BoundLiteral { Value: int and < 0 } or BoundNegate { Operand: BoundLiteral { Value: int and > 0 } })
            return Code.Primary($"default({element.Type.CSharpName})");
        if (element.Index is not BoundLiteral { Value: int and >= 0 } index)
            return EmitAnyIndex(element, isThere, list, scope);

        var items = scope.FreeName("items");
        var target = ExpressionEmitter.EmitAt(element.Target, Precedence.Relational, scope);
        var pattern = $"{(isThere is null ? "" : isThere + ", ")}{list.CountMember}: > {index.Value}";
        return Either($"{target} is {{ {pattern} }} {items}", $"{items}[{index.Value}]", element.Type);
    }

    /// <summary>A value that a condition before it has shown to be there.</summary>
    public static Code Emit(BoundNonNull nonNull, EmitScope scope)
    {
        var isWrapped = nonNull.Operand.Type is NullableType { IsWrapped: true };
        if (!isWrapped && nonNull.Operand.Type is not NullableType)
            return ExpressionEmitter.EmitCode(nonNull.Operand, scope);

        // C# follows plain paths within a method, and nothing else.
        var operand = ExpressionEmitter.EmitAt(nonNull.Operand, Precedence.Primary, scope);
        var sure = scope.IsApart || operand.Contains('(') ? operand + "!" : operand;
        return Code.Primary(isWrapped ? sure + ".Value" : sure);
    }

    /// <summary>A value on whose way null may lie, in a method of its own, which tells where it has failed.</summary>
    public static Code Emit(BoundRequired required, EmitScope scope) =>
        scope.IsGuarded ? ExpressionEmitter.EmitCode(required.Operand, scope) : FaultBoundary.Emit(required.Operand, scope);

    /// <summary>A value that a condition before it has shown to be of another type.</summary>
    public static Code Emit(BoundNarrowed narrowed, EmitScope scope) =>
        new($"({narrowed.Type.CSharpName}){ExpressionEmitter.EmitAt(narrowed.Operand, Precedence.Unary, scope)}{(scope.IsApart && narrowed.Operand.Type.IsNullable ? "!" : "")}", Precedence.Unary);

    /// <summary>The target of a member access with its <c>.</c> or <c>?.</c>. Inside a chain that has a <c>?.</c> already, a member that is never null needs none.</summary>
    public static string Dot(BoundExpression target, EmitScope scope)
    {
        var isNullable = target is BoundMember member && !IsApart(member, scope) ? member.DeclaredType.IsNullable : target.Type.IsNullable;
        return ExpressionEmitter.EmitAt(target, Precedence.Primary, scope) + (isNullable ? "?." : ".");
    }

    // In a method of its own, which tells where it has failed.
    private static bool IsApart(BoundExpression path, EmitScope scope) => !scope.IsGuarded && Faults.CanThrow(path);

    private static Code EmitAnyIndex(BoundElement element, string? pattern, ListType list, EmitScope scope)
    {
        var items = scope.FreeName("items");
        var index = scope.FreeName("index");
        var target = ExpressionEmitter.EmitAt(element.Target, Precedence.Relational, scope);
        var at = ExpressionEmitter.EmitAt(element.Index, Precedence.Relational, scope);
        return Either(
            $"{target} is {{ {pattern} }} {items} && {at} is >= 0 and var {index} && {index} < {items}.{list.CountMember}".Replace("{  }", "{ }"),
            $"{items}[{index}]",
            element.Type);
    }

    private static Code Either(string condition, string value, RuleType type) => new(
        $"{condition} ? {value} : {(type is NullableType { IsWrapped: true } wrapped ? $"default({wrapped.CSharpName})" : "null")}", Precedence.Conditional);

    private static string Joined(params string?[] conditions) => string.Join(" && ", conditions.Where(static condition => condition is not null));
}
