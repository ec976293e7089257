using System.Diagnostics.CodeAnalysis;

namespace RulesDsl.Testing;

/// <summary>Says where an assembly holds the tests of one of its rule sets, tables or functions. The compiler of rules files writes it.</summary>
/// <param name="subject">The full name of what is tested: <c>Shop.Pricing.Discounts</c>.</param>
/// <param name="tests">The class that holds the tests, each a static method with a <see cref="RuleTestAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class RuleTestsAttribute(
    string subject, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type tests) : Attribute
{
    /// <summary>The full name of what is tested.</summary>
    public string Subject { get; } = subject;

    /// <summary>The class that holds the tests.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)]
    public Type Tests { get; } = tests;
}
