using System.Globalization;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>The names that a test's method has for what it works with; none is that of an input.</summary>
internal sealed class TestLocals(TestSubject subject)
{
    private readonly HashSet<string> _taken = [.. subject.Inputs.Select(static input => input.Name), "now", "clock"];

    /// <summary>A name that nothing else has.</summary>
    public string Next(string stem)
    {
        var name = stem;
        for (var number = 2; !_taken.Add(name); number++)
            name = stem + number.ToString(CultureInfo.InvariantCulture);

        return name;
    }

    /// <summary>A local that nothing else has the name of.</summary>
    public BoundName Next(string stem, RuleType type, SourceSpan span)
    {
        var name = Next(stem);
        return new BoundName(BoundSymbol.Local(name, SymbolRank.Binder, type, name), type, span);
    }

    /// <summary>An item of a list that is known to be long enough.</summary>
    public static BoundName Item(BoundName items, RuleType type, int index, SourceSpan span)
    {
        var name = $"{items.Symbol.CSharp}[{index.ToString(CultureInfo.InvariantCulture)}]";
        return new BoundName(new BoundSymbol(name, SymbolRank.Binder, type, name, items.Symbol.Captures), type, span);
    }
}
