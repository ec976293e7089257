using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Something that expressions can call: a built-in, a marked method, a method of a type, a decision, a declared function.</summary>
/// <param name="Name">As rules write it.</param>
/// <param name="Form">How C# calls it.</param>
/// <param name="CSharp">Its name in C#.</param>
/// <param name="Parameters">What it takes; for a method of a type the value before the dot comes first.</param>
/// <param name="ReturnType">What it gives.</param>
/// <param name="CanThrow">Whether a call may fail without having said where.</param>
/// <param name="TakesClock">Whether the caller's clock goes behind the arguments.</param>
internal sealed record Callable(
    string Name,
    CallForm Form,
    string CSharp,
    EquatableArray<ParameterShape> Parameters,
    RuleType ReturnType,
    bool CanThrow,
    bool TakesClock = false)
{
    /// <summary>Whether its inputs could not be read: nobody can tell what it takes.</summary>
    public bool TakesAnything => Parameters.Any(static parameter => parameter.Name.Length == 0);

    /// <summary>The classes of the params that go behind the clock.</summary>
    public EquatableArray<string> TakesParams { get; init; }

    /// <summary>Whether somebody's code gives the result, which may be null whatever is declared.</summary>
    public bool MayGiveNull { get; init; }

    /// <summary>A decision. It tells itself where it fails.</summary>
    public static Callable Of(DecisionShape decision) => new(
        decision.Name, CallForm.Static, $"global::{decision.FullName}.Evaluate", decision.Inputs, decision.Result, CanThrow: false, decision.UsesClock)
    {
        TakesParams = decision.Parameters,
        MayGiveNull = true,
    };

    /// <summary>A declared function. It tells itself where it fails.</summary>
    public static Callable Of(FunctionShape function) => new(
        function.Name, CallForm.Static, $"global::{function.FullName}", function.Inputs, function.Output, CanThrow: false, function.UsesClock)
    {
        TakesParams = function.Parameters,
        MayGiveNull = true,
    };

    /// <summary>A static method that is marked as a function.</summary>
    public static Callable Of(MethodShape function) =>
        new(function.Name, CallForm.Static, function.CSharpName, function.Parameters, function.ReturnType, CanThrow: true) { MayGiveNull = true };

    /// <summary>A method of a type.</summary>
    public static Callable Of(MethodShape method, RuleType target) => new(
        method.Name, CallForm.Instance, method.CSharpName, method.Parameters.Prepend(new ParameterShape("this", target)).ToEquatableArray(),
        method.ReturnType, CanThrow: true)
    {
        MayGiveNull = true,
    };

    /// <summary>The same, called behind a dot: that its target may be null is the path's affair, as with any method.</summary>
    public Callable BehindDot() => Parameters is [var target, ..]
        ? this with { Parameters = Parameters.Skip(1).Prepend(target with { Name = "this" }).ToEquatableArray() }
        : this;

    /// <summary>How it is to be called, for messages: <c>Routing(Recommendation)</c>.</summary>
    public string Display
    {
        get
        {
            var written = Parameters.Count > 0 && Parameters[0].Name == "this" ? Parameters.Skip(1) : Parameters;
            return $"{Name}({string.Join(", ", written.Select(static parameter => parameter.Type.Display))})";
        }
    }
}
