using System.Text;

namespace RulesDsl.Generators.Pipeline;

/// <summary>The namespace of files that do not name one.</summary>
internal static class Namespaces
{
    /// <summary>The root namespace and the folders from the project to the file, as C# projects do it.</summary>
    public static string OfFolder(string rootNamespace, string projectPath)
    {
        var parts = projectPath.Split('/');
        return string.Join(".", parts.Take(parts.Length - 1).Select(Part).Prepend(rootNamespace).Where(static part => part.Length > 0));
    }

    private static string Part(string folder)
    {
        var name = new StringBuilder(folder.Length);
        foreach (var character in folder)
        {
            var fits = char.IsLetterOrDigit(character) || character == '_';
            if (name.Length == 0 && char.IsDigit(character))
                name.Append('_');
            name.Append(fits ? character : '_');
        }

        return name.ToString();
    }
}
