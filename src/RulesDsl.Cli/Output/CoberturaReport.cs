using System.Globalization;
using System.Reflection;
using System.Xml;
using System.Xml.Linq;
using RulesDsl.Cli.Coverage;

namespace RulesDsl.Cli.Output;

/// <summary>For build servers and ReportGenerator: Cobertura's XML (https://cobertura.sourceforge.net/xml/coverage-04.dtd), a class for each set, and for the functions of a namespace, and file.</summary>
internal sealed class CoberturaReport : ICoverageReport
{
    public void Write(CoverageResult result, Paper paper)
    {
        var packages = CoveredClass.Of(result).GroupBy(static part => part.Namespace).Select(static package => Package(package.Key, [.. package])).ToList();
        var all = packages.SelectMany(static package => package.Lines).ToList();
        var (lines, branches) = (Lines(all), Branches(all));
        var root = new XElement(
            "coverage",
            Rate("line-rate", lines),
            Rate("branch-rate", branches),
            new XAttribute("lines-covered", lines.Covered),
            new XAttribute("lines-valid", lines.Total),
            new XAttribute("branches-covered", branches.Covered),
            new XAttribute("branches-valid", branches.Total),
            NoComplexity(),
            new XAttribute("version", Version),
            new XAttribute("timestamp", TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()),
            new XElement("sources", new XElement("source", PrintableText.Of(result.Project.Folder))),
            new XElement("packages", packages.Select(static package => package.Element)));
        var document = new XDocument(
            new XDeclaration("1.0", "utf-8", null),
            new XDocumentType("coverage", null, "http://cobertura.sourceforge.net/xml/coverage-04.dtd", null),
            root);
        paper.Writer.Write($"{document.Declaration}\n{Printed(document)}\n");
    }

    private static string Version => typeof(CoberturaReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static (XElement Element, IReadOnlyList<CoveredLine> Lines) Package(string name, IReadOnlyList<CoveredClass> classes)
    {
        var lines = classes.SelectMany(static part => part.Lines).ToList();
        return (
            new XElement(
                "package",
                new XAttribute("name", name),
                Rate("line-rate", Lines(lines)),
                Rate("branch-rate", Branches(lines)),
                NoComplexity(),
                new XElement("classes", classes.Select(Class))),
            lines);
    }

    private static XElement Class(CoveredClass part) => new(
        "class",
        new XAttribute("name", part.Name),
        new XAttribute("filename", PrintableText.Of(part.File)),
        Rate("line-rate", Lines(part.Lines)),
        Rate("branch-rate", Branches(part.Lines)),
        NoComplexity(),
        new XElement("methods"),
        new XElement("lines", part.Lines.Select(Line)));

    private static XElement Line(CoveredLine line)
    {
        var element = new XElement("line", new XAttribute("number", line.Number), new XAttribute("hits", line.Hits), new XAttribute("branch", line.Conditions.Count > 0 ? "true" : "false"));
        if (line.Conditions.Count == 0)
            return element;

        element.Add(new XAttribute("condition-coverage", string.Create(CultureInfo.InvariantCulture, $"{Whole(line.Outcomes)}% ({line.Outcomes.Covered}/{line.Outcomes.Total})")));
        element.Add(new XElement("conditions", line.Conditions.Select(static (condition, number) => new XElement(
            "condition",
            new XAttribute("number", number),
            new XAttribute("type", "jump"),
            new XAttribute("coverage", string.Create(CultureInfo.InvariantCulture, $"{Whole(condition.Outcomes)}%"))))));
        return element;
    }

    private static int Whole(CoveredPoints points) => (int)(100L * points.Covered / points.Total);

    private static CoveredPoints Lines(IReadOnlyList<CoveredLine> lines) => new(lines.Count(static line => line.Hits > 0), lines.Count);

    private static CoveredPoints Branches(IEnumerable<CoveredLine> lines) => lines.Select(static line => line.Outcomes).Sum();

    private static XAttribute Rate(string name, CoveredPoints points) => new(name, points.Total == 0 ? "1" : ((decimal)points.Covered / points.Total).ToString("0.####", CultureInfo.InvariantCulture));

    // Rules have none; the format wants a number.
    private static XAttribute NoComplexity() => new("complexity", 0);

    private static string Printed(XDocument document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            document.Save(writer);
        return text.ToString();
    }
}
