namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A name for what an expression reads, equal for two expressions that read the same.</summary>
internal static class ValuePath
{
    /// <summary>The path, or null for what is computed.</summary>
    public static string? Of(BoundExpression expression) => expression switch
    {
        BoundName name => name.Symbol.CSharp,
        BoundMember member => Of(member.Target) is { } target ? $"{target}.{member.Member}" : null,
        BoundKeyed { Key: BoundLiteral { Value: string key } } keyed => Of(keyed.Target) is { } target ? $"{target}[\"{key}\"]" : null,
        BoundElement { Index: BoundLiteral index } element => Of(element.Target) is { } target ? $"{target}[{index.Value}]" : null,
        BoundNonNull nonNull => Of(nonNull.Operand),
        BoundNarrowed narrowed => Of(narrowed.Operand),
        BoundRequired required => Of(required.Operand),
        BoundTruth truth => Of(truth.Operand),
        BoundConversion conversion => Of(conversion.Operand),
        _ => null,
    };
}
