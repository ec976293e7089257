namespace RulesDsl.Generators.Shapes;

/// <summary>
/// Names that generated code has already. Who gives one is told so; for all who use it, what bears it has no type, so that they are not told as well.
/// </summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> RecordMembers =
        ["Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString"];

    private static readonly HashSet<string> ParametersMembers =
    [
        GroupClasses.Parameters, "Default", "With", "ToReadOnly", "ThrowIfReadOnly",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    private static readonly HashSet<string> EvaluatorMembers =
    [
        "Evaluate", "EvaluateAll", "EvaluateMany", "EvaluateRange", "Evaluator", "With", "Explain", "Info", "Enumerator", "PriorityEnumerator", "Lets", "Rules", "Otherwise", "Merge", "Part",
    ];

    /// <summary>
    /// Whether nothing that becomes a type of C# can be called so: C# that says <c>var</c>, <c>dynamic</c> or <c>_</c> beside it would mean it,
    /// and tests stand in a namespace of their own.
    /// </summary>
    public static bool IsType(string name) => name is "var" or "dynamic" or "_" or TestsNamespace;

    /// <summary>The namespace, within that of what they test, which classes of tests have.</summary>
    public const string TestsNamespace = "RuleTests";

    /// <summary>Whether a fact cannot be called so, because its record declares a member of that name.</summary>
    public static bool IsFact(string name) => name is "EqualityContract" or "Equals" or "GetHashCode" or "PrintMembers" or "ToString";

    /// <summary>Whether the record of a fact cannot have a property of that name.</summary>
    public static bool IsField(string fact, string property) => property == fact || RecordMembers.Contains(property);

    /// <summary>Whether the class of the params cannot.</summary>
    public static bool IsParam(string property) => ParametersMembers.Contains(property);

    /// <summary>Whether the class of a rule set or table, or an input of its methods, cannot be called so.</summary>
    public static bool IsEvaluatorMember(string name) => EvaluatorMembers.Contains(name);

    /// <summary>Whether the class of the functions cannot have a function of that name.</summary>
    public static bool IsFunction(string name) => name == GroupClasses.Functions;
}
