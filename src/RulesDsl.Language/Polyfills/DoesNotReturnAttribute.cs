using Microsoft.CodeAnalysis;

namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that a method always throws; .NET Standard 2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.Method)]
[Embedded]
internal sealed class DoesNotReturnAttribute : Attribute;
