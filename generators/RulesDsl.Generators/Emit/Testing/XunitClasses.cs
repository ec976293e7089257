using System.Globalization;
using RulesDsl.Generators.Specs.Testing;
using RulesDsl.Language;

namespace RulesDsl.Generators.Emit.Testing;

/// <summary>The classes that a test project gets: those of its own rules files and those of its references.</summary>
internal static class XunitClasses
{
    /// <summary>The class for tests that stand in a rules file of the test project itself.</summary>
    public static XunitClassSpec Of(TestsSpec spec) => new(
        "",
        spec.Place.Namespace,
        spec.Subject,
        $"{spec.Place.Namespace}.{spec.Name}",
        spec.Tests.Select(test => new XunitCaseSpec(test.Name, test.Method, spec.Place.Path, test.Line)).ToEquatableArray());

    /// <summary>The classes, each with a name that no other has in its namespace: two references may hold sets of one name.</summary>
    public static EquatableArray<XunitClassSpec> Distinct(IEnumerable<XunitClassSpec> classes)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return classes.Select(Named).ToEquatableArray();

        XunitClassSpec Named(XunitClassSpec spec)
        {
            var name = spec.Name;
            for (var number = 2; !taken.Add($"{spec.Namespace}.{name}"); number++)
                name = spec.Name + number.ToString(CultureInfo.InvariantCulture);

            return spec with { Name = name };
        }
    }
}
