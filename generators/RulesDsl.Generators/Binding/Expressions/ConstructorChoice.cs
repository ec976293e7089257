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

    /// <summary>The parameter of that name, unless another member than the one that it sets is called exactly so.</summary>
    public static ParameterShape? Parameter(TypeShape shape, ConstructorShape constructor, string name)
    {
        var parameter = ByName(constructor.Parameters, static parameter => parameter.Name, name);
        return parameter is not null && parameter.Name != name && IsOfAnother(shape, parameter.Name, name) ? null : parameter;
    }

    /// <summary>The member of that name, settable or not.</summary>
    public static MemberShape? Member(TypeShape shape, string name) =>
        ByName(shape.Members.Where(static member => !member.IsStatic), member => MemberFinder.NameFor(member, name), name);

    /// <summary>Two names that fit equally well, so that nobody can say which is meant; null where there is at most one.</summary>
    public static (string First, string Second)? Rivals(TypeShape shape, ConstructorShape constructor, string name)
    {
        var parameters = LooseName.Best(constructor.Parameters, name, static parameter => parameter.Name);
        if (parameters.Count > 0 && Parameter(shape, constructor, name) is not null)
            return parameters.Count > 1 ? (parameters[0].Name, parameters[1].Name) : null;

        var members = LooseName.Best(shape.Members.Where(static member => !member.IsStatic), name, member => MemberFinder.NameFor(member, name));
        return members.Count > 1 ? (members[0].Name, members[1].Name) : null;
    }

    /// <summary>The names that can be set, a parameter's as the member's that shows it.</summary>
    public static IEnumerable<string> Settable(TypeShape shape, ConstructorShape constructor) =>
        constructor.Parameters.Select(parameter => Member(shape, parameter.Name)?.Name ?? parameter.Name)
            .Concat(shape.Members.Where(static member => member.CanInitialize).Select(static member => member.WrittenName ?? member.Name));

    // record Pair(int Myvalue) { int MyValue { get; init; } }
    private static bool IsOfAnother(TypeShape shape, string parameter, string name) =>
        shape.Members.Any(member => !member.IsStatic && member.CanInitialize && member.Name == name)
        && shape.Members.Any(member => !member.IsStatic && member.Name == parameter);

    /// <summary>The item of that name; one that differs in case or <c>_</c> only where none fits exactly.</summary>
    private static T? ByName<T>(IEnumerable<T> items, Func<T, string> nameOf, string name)
        where T : class =>
        items.FirstOrDefault(item => nameOf(item) == name) ?? items.FirstOrDefault(item => NameKey.Of(nameOf(item)) == NameKey.Of(name));
}
