namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>What an expression reads, as its author would write it; for messages.</summary>
internal static class WrittenPath
{
    /// <summary>The path, or null for what is computed.</summary>
    public static string? Of(BoundExpression expression) => expression switch
    {
        BoundName name => name.Symbol.Name,
        BoundMember member => Of(member.Target) is { } target ? $"{target}.{member.Written ?? member.Member}" : null,
        BoundCount count => Of(count.Target) is { } target ? $"{target}.count" : null,
        BoundKeyed { Key: BoundLiteral { Value: string key } } keyed => Of(keyed.Target) is { } target ? $"{target}[\"{key}\"]" : null,
        BoundElement { Index: BoundLiteral index } element => Of(element.Target) is { } target ? $"{target}[{index.Value}]" : null,
        BoundNonNull nonNull => Of(nonNull.Operand),
        BoundNarrowed narrowed => Of(narrowed.Operand),
        BoundRequired required => Of(required.Operand),
        BoundConversion conversion => Of(conversion.Operand),
        _ => null,
    };
}
