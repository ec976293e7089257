using RulesDsl.Language;

namespace RulesDsl.Fuzz.Targets;

/// <summary>A file of rules is parsed: every mistake has its place, and reading it again finds the same.</summary>
/// <param name="path">The file's name, which tells the spelling.</param>
internal sealed class ParserTarget(string path)
{
    public void Read(string text)
    {
        var result = RuleParser.Parse(path, text);
        Promise.PlacesAreInside(text, result.Diagnostics);
        Promise.Holds(result == RuleParser.Parse(path, text), "Reading a file again gives the same.");
    }
}
