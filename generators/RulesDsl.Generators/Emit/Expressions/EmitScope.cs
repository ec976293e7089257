using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>
/// Where expressions are emitted to: one generated class. It gathers what they need beside themselves (constants and helper methods, which the
/// emitter of the class writes into it) and hands out names that nothing else in the class has.
/// </summary>
/// <param name="file">Path of the rules file, for <c>#line</c> and for failures.</param>
/// <param name="taken">Names that the class, its members, parameters and locals have already.</param>
internal sealed class EmitScope(string file, IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = [.. taken];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<(string Type, string Initializer), string> _hoisted = [];
    private readonly List<HoistedField> _fields = [];
    private readonly List<string> _methods = [];

    /// <summary>Path of the file that the expressions come from; it is named when one fails.</summary>
    public string File { get; set; } = file;

    /// <summary>Where a failure is said to be, instead of where the expression that fails is written.</summary>
    public SourceSpan? Place { get; private set; }

    /// <summary>The rule, job or <c>let</c> whose expressions are being emitted; it is named when one fails.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The constants so far.</summary>
    public IReadOnlyList<HoistedField> Fields => _fields;

    /// <summary>The helper methods so far, each a whole declaration of several lines.</summary>
    public IReadOnlyList<string> Methods => _methods;

    /// <summary>Whether constants stay where they are used, because nobody can say what of a class in several pieces is set up first.</summary>
    public bool KeepsInPlace { get; init; }

    /// <summary>A name that is free in the class: <paramref name="stem"/>, or that with a number.</summary>
    public string FreeName(string stem)
    {
        // Where a thousand rules ask for the same stem, trying all numbers again would take a million tries.
        var number = _numbers.TryGetValue(stem, out var last) ? last + 1 : 1;
        while (!_taken.Add(number == 1 ? stem : stem + number))
            number++;
        _numbers[stem] = number;
        return number == 1 ? stem : stem + number;
    }

    /// <summary>A name that nothing outside a helper method has, for a local of it; other methods may have it as well.</summary>
    public string Unused(string stem)
    {
        while (_taken.Contains(stem))
            stem += "1";
        return stem;
    }

    /// <summary>Keeps the names of loop variables from being handed out where they would be hidden.</summary>
    public void Reserve(IEnumerable<BoundSymbol> binders) => _taken.UnionWith(binders.Select(static binder => binder.CSharp.TrimStart('@')));

    /// <summary>The name of a constant; the same value is kept once.</summary>
    public string Hoist(string type, string stem, string initializer)
    {
        if (KeepsInPlace)
            return initializer.StartsWith("new(", StringComparison.Ordinal) ? $"new {type}{initializer.Substring("new".Length)}" : initializer;
        if (_hoisted.TryGetValue((type, initializer), out var known))
            return known;

        var name = FreeName(stem);
        _fields.Add(new HoistedField(type, name, initializer));
        return _hoisted[(type, initializer)] = name;
    }

    /// <summary>Whether an exception is turned into one that names the place already.</summary>
    public bool IsGuarded { get; private set; }

    /// <summary>Emits something whose failures are said to be at <paramref name="place"/>.</summary>
    public string At(SourceSpan place, Func<string> emit)
    {
        Place = place;
        try
        {
            return emit();
        }
        finally
        {
            Place = null;
        }
    }

    /// <summary>Whether the conditions that show a value to be there stand in another method, so that C# does not know of them.</summary>
    public bool IsApart { get; private set; }

    /// <summary>Emits something while <see cref="IsApart"/> holds.</summary>
    public string Apart(Func<string> emit)
    {
        var before = IsApart;
        IsApart = true;
        try
        {
            return emit();
        }
        finally
        {
            IsApart = before;
        }
    }

    /// <summary>Emits something for a method of its own, while <see cref="IsGuarded"/> is as given.</summary>
    public string Guarded(bool isGuarded, Func<string> emit)
    {
        var before = (IsGuarded, IsApart);
        (IsGuarded, IsApart) = (isGuarded, true);
        try
        {
            return emit();
        }
        finally
        {
            (IsGuarded, IsApart) = before;
        }
    }

    /// <summary>Adds a helper method.</summary>
    public void AddMethod(string declaration) => _methods.Add(declaration);
}
