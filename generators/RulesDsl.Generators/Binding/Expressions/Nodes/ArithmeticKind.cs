namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>How C# computes an operator of the language.</summary>
internal enum ArithmeticKind
{
    /// <summary>The operator of C#.</summary>
    Operator,

    /// <summary>The operator of C#, which must not wrap around: whole numbers.</summary>
    Checked,

    /// <summary>A method of <c>RuleArithmetic</c>, because C# lacks the operator or means something else.</summary>
    Method,
}
