using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>What to write where a value is of another type than its place wants.</summary>
internal static class TypeMends
{
    /// <summary>The end of a message.</summary>
    public static string For(RuleType expected, RuleType found) => (expected, found) switch
    {
        (_, NullType) => $"write a value, because only '{expected.Display}?' may be null",
        (ListType, not ListType) => "write it in brackets, as in [a, b]",
        (SimpleType { Kind: SimpleKind.String }, ListType) => "write join(…, \", \") around it",
        (not ListType, ListType) => "name one of the list, as with first(…)",
        (SimpleType { Kind: SimpleKind.String }, _) => "write it in a template, as in \"{…}\"",
        (SimpleType { Kind: SimpleKind.Bool }, _) => "compare it with something",
        (SimpleType { Kind: SimpleKind.Date }, SimpleType { Kind: SimpleKind.DateTime or SimpleKind.PlainDateTime }) => "write date(…) around it",
        (SimpleType wanted, SimpleType { Kind: SimpleKind.String }) when Casts.To(wanted.Display) is not null => $"write a number, or read one with {wanted.Display}(…) ?? 0",
        (SimpleType wanted, SimpleType) when Casts.To(wanted.Display) is not null && Numbers.IsNumber(found) =>
            $"write {wanted.Display}(…) around it{(Numbers.IsWhole(wanted) && !Numbers.IsWhole(found) ? ", which drops the fraction" : "")}",
        (NamedType { Kind: NamedKind.Enum }, _) => $"write a member of {expected.Display}",
        _ => $"write a value of type {expected.Display}",
    };
}
