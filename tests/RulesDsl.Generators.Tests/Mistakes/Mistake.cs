using System.Text.RegularExpressions;

namespace RulesDsl.Generators.Tests.Mistakes;

/// <summary>Something that people mistype, between what stands around it, and all that they are told.</summary>
/// <param name="Group">The file that describes it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Template">The file around it; <c>«mistake»</c> and <c>«planted»</c> mark two places in it.</param>
/// <param name="Marked">What is written, with <c>⟦ ⟧</c> around what is pointed at.</param>
/// <param name="Messages">What is said, in the order of the file: <c>RDSL0101 Found …</c>.</param>
internal sealed record Mistake(string Group, string Title, string Template, string Marked, IReadOnlyList<string> Messages)
{
    private const string Here = "«mistake»";
    private const string Later = "«planted»";

    /// <summary>What is said of the mistake that is planted behind each.</summary>
    public const string PlantedMessage = "RDSL0102 Found '=!', which has no meaning here; write '!='.";

    public string FileName => Group.StartsWith("yaml", StringComparison.Ordinal) ? "mistake.rules.yaml" : "mistake.rules";

    /// <summary>The file with its marks, and with another mistake behind this one.</summary>
    public string MarkedFile => Template.Replace(Here, Marked, StringComparison.Ordinal).Replace(Later, "order.Express ⟦=!⟧ false", StringComparison.Ordinal);

    /// <summary>The rules, jobs and declarations around it, which are called <c>before</c> and <c>after</c>.</summary>
    public IEnumerable<string> Neighbours => new[] { "before", "after", "Before", "After" }.Where(name => Regex.IsMatch(Template, $@"\b{name}\b"));

    public override string ToString() => $"{Group}: {Title}";
}
