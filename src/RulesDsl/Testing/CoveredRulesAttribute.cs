using System.Diagnostics.CodeAnalysis;
using RulesDsl.Explanations;

namespace RulesDsl.Testing;

/// <summary>Says where a coverage build tells what there is to cover in a rule set or table. The compiler of rules files writes it.</summary>
/// <param name="evaluator">The class of the rule set or table.</param>
/// <param name="method">Its static method that gives all rules and conditions.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class CoveredRulesAttribute([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type evaluator, string method) : Attribute
{
    /// <summary>The class of the rule set or table.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)]
    public Type Evaluator { get; } = evaluator;

    /// <summary>Its static method that gives all rules and conditions.</summary>
    public string Method { get; } = method;

    /// <summary>All rules and conditions, none of which is asked.</summary>
    public Explanation Read() => Evaluator.GetMethod(Method, [])!.CreateDelegate<Func<Explanation>>()();
}
