namespace RulesDsl.Generators.Binding.Types;

/// <summary>A type as rules see it. A named type is a reference, because types may be recursive; its shape stands in the <see cref="Shapes.ShapeTable"/>.</summary>
internal abstract record RuleType
{
    /// <summary>The fully qualified spelling in generated code, with <c>?</c> where it may be null.</summary>
    public abstract string CSharpName { get; }

    /// <summary>The name that the author of a rules file knows, for messages.</summary>
    public abstract string Display { get; }

    /// <summary>Whether C# stores it as a value, so that its nullable form is a <c>Nullable&lt;T&gt;</c>.</summary>
    public virtual bool IsValueType => false;

    /// <summary>Whether null is one of its values.</summary>
    public bool IsNullable => this is NullableType or NullType;

    /// <summary>Whether some part of it has been reported as unknown.</summary>
    public bool IsBroken => this switch
    {
        ErrorType => true,
        NullableType nullable => nullable.Inner.IsBroken,
        ListType list => list.Element.IsBroken,
        MapType map => map.Key.IsBroken || map.Value.IsBroken,
        _ => false,
    };

    /// <summary>The type without null.</summary>
    public RuleType NotNull => this is NullableType nullable ? nullable.Inner : this;

    /// <summary>The type with null.</summary>
    public RuleType OrNull => this is NullableType or NullType or ErrorType ? this : new NullableType(this);
}
