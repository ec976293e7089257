using Microsoft.CodeAnalysis;

namespace System;

/// <summary>A place counted from the start or the end, as patterns of lists have it; .NET Standard 2.0 lacks it.</summary>
[Embedded]
internal readonly struct Index(int value, bool fromEnd = false)
{
    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}
