using RulesDsl.Generators.Binding;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Headers;

namespace RulesDsl.Generators.Shapes;

/// <summary>The params of a project, from the headers of its files.</summary>
internal static class ParamShapes
{
    /// <param name="headers">The files.</param>
    /// <param name="contexts">Reads the types of each file, by path.</param>
    /// <param name="blocked">The classes that cannot be, by full name: what they would hold is known and has no type, so that its users are not told as well.</param>
    public static IEnumerable<ParamShape> Read(
        IEnumerable<ModuleHeader> headers, IReadOnlyDictionary<string, BindingContext> contexts, ISet<string> blocked)
    {
        // Of two that are declared twice the first counts; the second is reported where it stands.
        var seen = new HashSet<(string Class, string Property)>();
        foreach (var header in headers)
        {
            var className = GroupClasses.FullName(header.Namespace, GroupClasses.Parameters);
            foreach (var param in header.Params.Where(param => seen.Add((className, FieldNames.Property(param.Name)))))
            {
                var property = FieldNames.Property(param.Name);
                var type = blocked.Contains(className) || ReservedNames.IsParam(property) ? ErrorType.Instance : contexts[header.Path].Types.Bind(param.Type);
                yield return new ParamShape(header.Namespace, param.Name, className, property, type);
            }
        }
    }
}
