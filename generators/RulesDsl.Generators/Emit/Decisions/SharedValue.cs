using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>A value that several places of a decision ask for.</summary>
/// <param name="Name">The name under which an evaluation remembers it.</param>
/// <param name="Value">It, where it is first asked for.</param>
/// <param name="MayBeNull">Whether it may be null in any of them.</param>
/// <param name="IsMixed">Whether it may be null in some and is an error in others.</param>
internal sealed record SharedValue(string Name, BoundExpression Value, bool MayBeNull, bool IsMixed)
{
    /// <summary>Writes what remembers it.</summary>
    public void Emit(SourceWriter writer)
    {
        var type = MayBeNull ? Value.Type.OrNull.CSharpName : Value.Type.CSharpName;
        writer.WriteLine().WriteLine($"// {CSharpText.Comment(ExpressionWords.Of(Value))}");
        writer.WriteLine($"public bool Has{Name};").WriteLine($"public {type} Value{Name};");
        if (IsMixed && Value.Type.NotNull.IsValueType)
            EmitKeep(writer, Value.Type.NotNull.CSharpName);
        else if (IsMixed)
            writer.WriteLine().WriteLine("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(\"value\")]");
        EmitKeep(writer, type);
    }

    private void EmitKeep(SourceWriter writer, string type)
    {
        if (!IsMixed || Value.Type.NotNull.IsValueType)
            writer.WriteLine();
        writer.Open($"public {type} Keep{Name}({type} value)").WriteLine($"Has{Name} = true;").WriteLine($"Value{Name} = value;").WriteLine("return value;").Close();
    }
}
