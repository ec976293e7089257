using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads a whole file: the head, which the first document may hold beside a declaration, and one declaration per document.</summary>
internal static class YamlModuleReader
{
    public static (ModuleSyntax Module, EquatableArray<RuleDiagnostic> Errors) Read(SourceFile file)
    {
        var diagnostics = new List<RuleDiagnostic>();
        var comments = new List<CommentSyntax>();
        var declarations = new List<DeclarationSyntax>();
        var header = new HeaderReader();
        foreach (var document in YamlDocument.Split(file.Text).Where(document => !string.IsNullOrWhiteSpace(document.Text)))
        {
            var root = YamlDocumentReader.Read(file, document, diagnostics, comments, out var isDamaged);
            if (root is null or YamlBroken)
                continue;

            var values = new YamlValues(diagnostics, comments, isDamaged);
            if (root is not YamlMapping mapping)
            {
                values.WrongKind(root, "a declaration", "a map such as 'ruleset: Discounts' with keys below it");
                continue;
            }

            var map = new YamlMap(mapping, "the head of the file", diagnostics, isDamaged);

            var isHeader = header.Read(map, values);
            if (DeclarationReader.Read(map, values, isHeader || isDamaged) is { } declaration)
                declarations.Add(declaration);
        }

        var module = new ModuleSyntax(
            file.Path, header.Namespace, header.Usings, header.NullableStrict, header.Allows, declarations.ToEquatableArray(), file.Span(0, file.Text.Length))
        {
            Comments = comments.OrderBy(comment => comment.Span.Start).ToEquatableArray(),
        };
        return (module, diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToEquatableArray());
    }
}
