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
        var isValue = Value.Type.NotNull.IsValueType;
        if (IsMixed && isValue)
            EmitKeep(writer, Value.Type.NotNull.CSharpName);
        EmitKeep(writer, type, IsMixed && !isValue ? "[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(\"value\")]" : null);
    }

    private void EmitKeep(SourceWriter writer, string type, string? attribute = null)
    {
        writer.WriteLine();
        if (attribute is not null)
            writer.WriteLine(attribute);
        writer.Open($"public {type} Keep{Name}({type} value)").WriteLine($"Has{Name} = true;").WriteLine($"Value{Name} = value;").WriteLine("return value;").Close();
    }
}
