using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Gathers <c>namespace</c>, <c>using</c>, <c>nullable strict</c> and <c>allow</c>, and makes the module of them.</summary>
internal sealed class HeaderReader(ModuleReading reading)
{
    private static readonly Parser<NameSyntax> NamespaceLine =
        from word in Expect.Word("namespace")
        from name in NameGrammar.Dotted
        select name;

    private static readonly Parser<List<UsingSyntax>> UsingLine =
        Expect.Word("using").Before(NameGrammar.Dotted.Select(name => new UsingSyntax(name, name.Span)).SeparatedByCommas());

    private static readonly Parser<Token> NullableLine =
        from word in Expect.Word("nullable")
        from strict in Expect.Word("strict")
        select strict;

    private static readonly Parser<List<AllowSyntax>> AllowLine = Expect.Word("allow")
        .Before(Expect.When(IsId, "the id of a diagnostic, such as RDSL0232").Select(id => new AllowSyntax(id.Text, id.Span)).SeparatedByCommas());

    private readonly List<UsingSyntax> _usings = [];
    private readonly List<AllowSyntax> _allows = [];
    private NameSyntax? _namespace;
    private bool _isNullableStrict;

    /// <summary>Reads one line of the header.</summary>
    public void Read(Section line, bool isFirst)
    {
        var before = reading.Diagnostics.Count;
        ReadLine(line);
        if (isFirst)
            return;

        // Whatever else is wrong with it can wait.
        reading.Diagnostics.RemoveRange(before, reading.Diagnostics.Count - before);
        reading.Diagnostics.Add(SyntaxDiagnostics.WrongPlace(reading.First(line).Span, $"'{line.Word}' after a declaration", "move it to the top of the file"));
    }

    private void ReadLine(Section line)
    {
        switch (line.Word)
        {
            case "namespace":
                _namespace = reading.Single(_namespace, reading.ReadHead(line, NamespaceLine), "a namespace");
                break;
            case "using" when reading.ReadHead(line, UsingLine) is { } imports:
                _usings.AddRange(imports);
                break;
            case "nullable" when reading.Read(line, NullableLine) is not null:
                _isNullableStrict = true;
                break;
            case "allow" when reading.Read(line, AllowLine) is { } allows:
                _allows.AddRange(allows);
                break;
            default:
                break;
        }
    }

    public ModuleSyntax ToModule(SourceFile file, List<DeclarationSyntax> declarations) => new(
        file.Path,
        _namespace,
        _usings.ToEquatableArray(),
        _isNullableStrict,
        _allows.ToEquatableArray(),
        declarations.ToEquatableArray(),
        file.Span(0, file.Text.Length))
    {
        Comments = reading.Tokens.Comments.ToEquatableArray(),
    };

    private static bool IsId(TokenInput input) => input.Kind == TokenKind.Word && input.Token.Text.StartsWith("RDSL", StringComparison.Ordinal);
}
