using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Specs.Params;

namespace RulesDsl.Generators.Pipeline;

/// <summary>The classes that the params of all files are pieces of, one for each namespace.</summary>
internal static class ParametersClasses
{
    /// <param name="headers">The files.</param>
    /// <param name="blocked">Namespaces where something else has the name of the class.</param>
    public static IEnumerable<ParametersClassSpec> Of(IEnumerable<ModuleHeader> headers, IReadOnlyList<string> blocked) => headers
        .Where(header => header.Params.Count > 0 && !blocked.Contains(header.Namespace))
        .GroupBy(static header => header.Namespace, StringComparer.Ordinal)
        .Select(static space => new ParametersClassSpec(space.Key));
}
