using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Reads a file of the text spelling: section by section, each head with the parts that follow it.</summary>
internal static class TextModuleReader
{
    public static (ModuleSyntax Module, EquatableArray<RuleDiagnostic> Errors) Read(SourceFile file)
    {
        var reading = new ModuleReading(Lexer.Read(file.Whole));
        var header = new HeaderReader(reading);
        var declarations = new List<DeclarationSyntax>();
        var sections = SectionFinder.Find(reading.Tokens);
        for (var i = 0; i < sections.Count;)
        {
            var head = sections[i++];
            var parts = new List<Section>();
            for (; i < sections.Count && (IsPart(sections[i]) || IsStrayHeader(sections, i, parts.Count)); i++)
            {
                if (SectionFinder.HeaderWords.Contains(sections[i].Word))
                    header.Read(sections[i], isFirst: false);
                else if (sections[i].Word == Section.Row && parts.Count > 0 && parts[parts.Count - 1].Word == "test")
                    parts[parts.Count - 1].Rows.Add(sections[i]);
                else
                    parts.Add(sections[i]);
            }

            if (SectionFinder.HeaderWords.Contains(head.Word))
            {
                header.Read(head, isFirst: declarations.Count == 0);
                RefuseAll(reading, parts);
            }
            else if (ReadDeclaration(reading, head, parts) is { } declaration)
            {
                declarations.Add(declaration);
            }
        }

        return (header.ToModule(file, declarations), InFileOrder(reading.Diagnostics));
    }

    private static bool IsPart(Section section) => section.Word is Section.Row or Section.UnknownPart || SectionFinder.PartWords.Contains(section.Word);

    // A line of the header among the parts of a declaration, whose other parts follow it.
    private static bool IsStrayHeader(IReadOnlyList<Section> sections, int index, int parts) =>
        parts > 0 && SectionFinder.HeaderWords.Contains(sections[index].Word) && index + 1 < sections.Count && IsPart(sections[index + 1]);

    private static DeclarationSyntax? ReadDeclaration(ModuleReading reading, Section head, List<Section> parts)
    {
        switch (head.Word)
        {
            case "enum":
                RefuseAll(reading, parts);
                return reading.ReadHead(head, FactGrammar.Enum) ?? FactRecovery.Enum(reading, head);
            case "fact":
                RefuseAll(reading, parts);
                return reading.ReadHead(head, FactGrammar.Fact) ?? FactRecovery.Fact(reading, head);
            case "param":
                RefuseAll(reading, parts);
                return ParamReader.Read(reading, head);
            case "function":
                return FunctionReader.Read(reading, head, RefuseParts(reading, "a function", parts, FunctionReader.Words));
            case "ruleset":
                return RulesetReader.Read(reading, head, RefuseParts(reading, "a ruleset", parts, RulesetReader.Words));
            case "table":
                return TableReader.Read(reading, head, RefuseParts(reading, "a table", parts, TableReader.Words));
            case "graph":
                return GraphReader.Read(reading, head, RefuseParts(reading, "a graph", parts, GraphReader.Words));
            case Section.Unknown or Section.UnknownPart:
                UnknownSection.Report(reading, head, []);
                return null;
            default:
                return IsPart(head) ? ReportOrphan(reading, head) : Unsupported(reading, head);
        }
    }

    private static List<Section> RefuseParts(ModuleReading reading, string owner, List<Section> parts, string[] words)
    {
        foreach (var part in parts.Where(part => !words.Contains(part.Word)))
        {
            if (part.Word == Section.UnknownPart)
            {
                UnknownSection.Report(reading, part, words.Where(word => word != Section.Row));
                continue;
            }

            var expected = $"{owner} has {string.Join(", ", words.Select(word => $"'{word}'"))}";
            reading.Diagnostics.Add(SyntaxDiagnostics.WrongPlace(reading.First(part).Span, $"'{part.Word}' in {owner}", expected));
        }

        return [.. parts.Where(part => words.Contains(part.Word))];
    }

    // The others are orphans of the same missing head.
    private static void RefuseAll(ModuleReading reading, List<Section> parts)
    {
        if (parts.Count == 0)
            return;

        if (parts[0].Word == Section.UnknownPart)
            UnknownSection.Report(reading, parts[0], []);
        else
            ReportOrphan(reading, parts[0]);
    }

    private static DeclarationSyntax? ReportOrphan(ModuleReading reading, Section part)
    {
        var (owner, head) = part.Word switch
        {
            Section.Row => ("a table", "table ShippingFee(order: Order) -> decimal"),
            "triggers" or "schedule" or "job" => ("a graph", "graph FinOpsSync(request: SyncRequest)"),
            "test" => ("a ruleset, a table or a function", "ruleset Discounts(order: Order) -> Discount"),
            _ => ("a ruleset or a table", "ruleset Discounts(order: Order) -> Discount"),
        };
        reading.Diagnostics.Add(SyntaxDiagnostics.WrongPlace(
            reading.First(part).Span, $"'{part.Word}' outside of {owner}", $"write the head above it, as in '{head}'"));
        return null;
    }

    private static UnsupportedSyntax Unsupported(ModuleReading reading, Section head)
    {
        var name = reading.Tokens.Tokens[Math.Min(head.From + 1, head.To - 1)];
        reading.Diagnostics.Add(SyntaxDiagnostics.NotSupported(reading.First(head).Span, $"The declaration '{head.Word}'"));
        return new UnsupportedSyntax(new NameSyntax(name.Text, name.Span), head.Word, reading.Span(head));
    }

    private static EquatableArray<RuleDiagnostic> InFileOrder(List<RuleDiagnostic> diagnostics) =>
        diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).Distinct().ToEquatableArray();
}
