using System.Text;

namespace RulesDsl.Generators.Shapes;

/// <summary>Names of fields as C# has them.</summary>
internal static class FieldNames
{
    /// <summary><c>resource_id</c> and <c>resourceId</c> → <c>ResourceId</c>. A name without a letter to start with keeps its <c>_</c>.</summary>
    public static string Property(string field)
    {
        var name = new StringBuilder(field.Length);
        var startsWord = true;
        foreach (var character in field)
        {
            if (character == '_')
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return name.Length > 0 && char.IsLetter(name[0]) ? name.ToString() : "_" + name;
    }
}
