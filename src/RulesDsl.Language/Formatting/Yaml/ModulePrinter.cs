using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary>Prints a module in the YAML spelling: a document for the head, then one for each declaration.</summary>
internal static class ModulePrinter
{
    public static void Print(ModuleSyntax module, YamlPrinting printing, LayoutWriter writer)
    {
        var header = PrintHeader(module);
        writer.Write(header);
        for (var i = 0; i < module.Declarations.Count; i++)
        {
            if (i > 0 || header.Fields.Count > 0)
                printing.Lines.Line("---");

            var declaration = module.Declarations[i];
            printing.Lines.Begin(declaration, declaration.Name);
            writer.Write(DeclarationPrinter.Print(declaration, printing));
            printing.Lines.Indent();
            printing.Lines.End(declaration);
            printing.Lines.Outdent();
        }

        printing.Lines.EndFile();
    }

    private static MapLayout PrintHeader(ModuleSyntax module)
    {
        var fields = new List<FieldLayout>();
        if (module.Namespace is { } name)
            fields.Add(new FieldLayout("namespace", new ScalarLayout(NamePrinter.PrintDotted(name.Text)), name));

        if (module.Usings.Count > 0)
            fields.Add(OneOrMore("using", module.Usings.Select(used => (NamePrinter.PrintDotted(used.Namespace.Text), (SyntaxNode)used))));

        if (module.NullableStrict)
            fields.Add(new FieldLayout("nullable", new ScalarLayout("strict")));

        if (module.Allows.Count > 0)
            fields.Add(OneOrMore("allow", module.Allows.Select(allow => (allow.Id, (SyntaxNode)allow))));

        return new MapLayout(fields);
    }

    /// <summary>One text needs no list.</summary>
    public static FieldLayout OneOrMore(string key, IEnumerable<(string Text, SyntaxNode Unit)> texts)
    {
        List<ItemLayout> items = [.. texts.Select(it => new ItemLayout(new ScalarLayout(it.Text), it.Unit))];
        return items.Count == 1 ? new FieldLayout(key, items[0].Value, items[0].Unit) : new FieldLayout(key, new ListLayout(items));
    }
}
