using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Days, moments and the zoneless moments of C#, which do not meet by themselves.</summary>
internal static class Moments
{
    /// <summary>Whether two types are of different sorts of moment.</summary>
    public static bool Clash(RuleType left, RuleType right) => left != right && IsMoment(left) && IsMoment(right);

    /// <summary>Whether a type is C#'s DateTime.</summary>
    public static bool IsZoneless(RuleType type) => type is SimpleType { Kind: SimpleKind.PlainDateTime };

    private static bool IsMoment(RuleType type) => type is SimpleType { Kind: SimpleKind.Date or SimpleKind.DateTime or SimpleKind.PlainDateTime };
}
