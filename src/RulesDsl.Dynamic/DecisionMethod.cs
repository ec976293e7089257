using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace RulesDsl.Dynamic;

/// <summary>A method of a decision's class: inputs first, then what is handed to it where it asks.</summary>
internal sealed class DecisionMethod(MethodInfo method)
{
    private readonly ParameterInfo[] _parameters = method.GetParameters();
    private readonly MethodInvoker _invoker = MethodInvoker.Create(method);

    // A lazy sequence of matches is a struct.
    private readonly bool _isSequence = method.ReturnType is { IsValueType: true, IsGenericType: true } type && type.IsAssignableTo(typeof(IEnumerable));

    /// <summary>Arguments for <see cref="Invoke"/>, with room for the inputs.</summary>
    public object?[] Arguments(TimeProvider? clock, DecisionParameters parameters)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (_parameters[i].IsOptional)
                arguments[i] = _parameters[i].ParameterType == typeof(TimeProvider) ? clock : parameters.Of(_parameters[i].ParameterType);
        }

        return arguments;
    }

    /// <summary>The result; of a sequence of matches all elements.</summary>
    public object? Invoke(object?[] arguments)
    {
        var result = _invoker.Invoke(null, arguments.AsSpan());
        return _isSequence ? ((IEnumerable)result!).Cast<object?>().ToArray() : result;
    }

    /// <summary>The method as a delegate over inputs and, if it takes one more, the time.</summary>
    /// <exception cref="ArgumentException">Types differ.</exception>
    public TDelegate As<TDelegate>(string name, DecisionParameters parameters)
        where TDelegate : Delegate
    {
        var wanted = typeof(TDelegate).GetMethod("Invoke")!;
        var given = wanted.GetParameters().Select(static parameter => Expression.Parameter(parameter.ParameterType, parameter.Name)).ToList();
        var inputs = _parameters.Where(static parameter => !parameter.IsOptional).ToList();
        var clock = given.Count == inputs.Count + 1 && given[^1].Type == typeof(TimeProvider) ? given[^1] : null;
        if (given.Count - (clock is null ? 0 : 1) != inputs.Count
            || inputs.Where((input, i) => !input.ParameterType.IsAssignableFrom(given[i].Type)).Any()
            || !wanted.ReturnType.IsAssignableFrom(method.ReturnType))
        {
            throw new ArgumentException($"{name} is a {Signature(inputs.Select(static input => input.ParameterType), method.ReturnType)}, not a {Signature(given.Select(static input => input.Type), wanted.ReturnType)}.");
        }

        var arguments = _parameters.Select((parameter, i) =>
            !parameter.IsOptional ? As(given[i], parameter.ParameterType)
            : parameter.ParameterType == typeof(TimeProvider) ? clock ?? (Expression)Expression.Constant(null, parameter.ParameterType)
            : Expression.Constant(parameters.Of(parameter.ParameterType), parameter.ParameterType));
        return Expression.Lambda<TDelegate>(As(Expression.Call(method, arguments), wanted.ReturnType), given).Compile();
    }

    private static Expression As(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);

    private static string Signature(IEnumerable<Type> inputs, Type result) => $"Func<{string.Join(", ", inputs.Append(result).Select(Name))}>";

    private static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Name(inner) + "?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
