using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Specs.Params;

/// <summary>A declared param: a property of the class that its namespace has for them.</summary>
/// <param name="Place">Where it comes from and goes to.</param>
/// <param name="WrittenName">Its name as written.</param>
/// <param name="Property">The property.</param>
/// <param name="Display">Its type as written, for the documentation.</param>
/// <param name="Type">Its type in C#.</param>
/// <param name="Default">The value where nobody gives another.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
internal sealed record ParamSpec(
    SpecPlace Place, string WrittenName, string Property, string Display, string Type, BoundExpression Default, bool IsPublic) : DeclarationSpec(Place, Property, IsPublic)
{
    /// <inheritdoc/>
    public override string HintName => PieceOf(Shapes.GroupClasses.Parameters);
}
