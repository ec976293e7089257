using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Which constructor and which members take the values that are written by name.</summary>
internal static class ConstructorChoice
{
    /// <summary>The constructor that leaves the fewest of the names and of its own parameters without each other; the first of equals.</summary>
    public static ConstructorShape Choose(TypeShape shape, IEnumerable<NameSyntax> names)
    {
        var keys = new HashSet<string>(names.Select(static name => NameKey.Of(name.Text)));
        var settable = new HashSet<string>(shape.Members.Where(static member => member.CanInitialize).Select(static member => NameKey.Of(member.Name)));
        return shape.Constructors.OrderBy(Misfits).First();

        int Misfits(ConstructorShape constructor)
        {
            var parameters = constructor.Parameters.Select(static parameter => NameKey.Of(parameter.Name)).ToList();
            var unset = keys.Count(key => !parameters.Contains(key) && !settable.Contains(key));
            var ungiven = constructor.Parameters.Count(parameter => !parameter.IsOptional && !keys.Contains(NameKey.Of(parameter.Name)));
            return unset + ungiven;
        }
    }

    /// <summary>The parameter of that name.</summary>
    public static ParameterShape? Parameter(ConstructorShape constructor, string name) => ByName(constructor.Parameters, static parameter => parameter.Name, name);

    /// <summary>The member of that name, settable or not.</summary>
    public static MemberShape? Member(TypeShape shape, string name) =>
        ByName(shape.Members.Where(static member => !member.IsStatic), static member => member.Name, name);

    /// <summary>The names that can be set, a parameter's as the member's that shows it.</summary>
    public static IEnumerable<string> Settable(TypeShape shape, ConstructorShape constructor) =>
        constructor.Parameters.Select(parameter => Member(shape, parameter.Name)?.Name ?? parameter.Name)
            .Concat(shape.Members.Where(static member => member.CanInitialize).Select(static member => member.WrittenName ?? member.Name));

    /// <summary>The item of that name; one that differs in case or <c>_</c> only where none fits exactly.</summary>
    private static T? ByName<T>(IEnumerable<T> items, Func<T, string> nameOf, string name)
        where T : class =>
        items.FirstOrDefault(item => nameOf(item) == name) ?? items.FirstOrDefault(item => NameKey.Of(nameOf(item)) == NameKey.Of(name));
}
