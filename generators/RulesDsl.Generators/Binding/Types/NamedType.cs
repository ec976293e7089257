namespace RulesDsl.Generators.Binding.Types;

/// <summary>A C# type, or a fact or an enum that a rules file declares. The full name, without <c>global::</c>, identifies it.</summary>
internal sealed record NamedType(string FullName, NamedKind Kind) : RuleType
{
    public override bool IsValueType => Kind is NamedKind.Struct or NamedKind.Enum;

    public override string CSharpName => IsTuple ? FullName : "global::" + FullName;

    // (int Count, global::Shop.Line Line)
    private bool IsTuple => FullName[0] == '(';

    /// <summary>The last part of the name, with its type arguments.</summary>
    public override string Display
    {
        get
        {
            if (IsTuple)
                return FullName.Replace("global::", "");

            var arguments = FullName.IndexOf('<');
            var dot = arguments < 0 ? FullName.LastIndexOf('.') : FullName.LastIndexOf('.', arguments);
            return FullName.Substring(dot + 1).Replace("global::", "");
        }
    }
}
