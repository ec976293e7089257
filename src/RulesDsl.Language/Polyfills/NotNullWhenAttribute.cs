using Microsoft.CodeAnalysis;

namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that a parameter is not null where the method gives this value; .NET Standard 2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
[Embedded]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
