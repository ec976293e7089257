using Microsoft.CodeAnalysis;

namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for where a property has <c>init</c>; .NET Standard 2.0 lacks it.</summary>
[Embedded]
internal static class IsExternalInit;
