using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Modules;

/// <summary>What rule sets and tables may both hold below their heads.</summary>
internal sealed class DecisionParts(ModuleReading reading)
{
    private readonly List<LetSyntax> _lets = [];
    private readonly List<TestSyntax> _tests = [];
    private SyntaxNode? _complete;

    public HitPolicySyntax? Hit { get; private set; }

    public bool IsComplete => _complete is not null;

    public EquatableArray<LetSyntax> Lets => _lets.ToEquatableArray();

    public OtherwiseSyntax? Otherwise { get; private set; }

    public EquatableArray<TestSyntax> Tests => _tests.ToEquatableArray();

    // Whether there is an otherwise decides what the set gives to its callers, so it is there even where nobody can read it.
    private static OtherwiseSyntax Unreadable(SourceSpan span) => new(new ValueSyntax(new ErrorSyntax(span), span), span);

    /// <summary>Reads a part that is neither a rule nor a row.</summary>
    public void Read(Section part)
    {
        switch (part.Word)
        {
            case "hit":
                Hit = reading.Single(Hit, reading.Read(part, DecisionGrammar.Hit), "a hit policy");
                break;
            case "complete":
                _complete = reading.Single(_complete, reading.Read(part, DecisionGrammar.Complete), "'complete'");
                break;
            case "let" when DefinitionReader.Read(reading, part, DecisionGrammar.Let) is { } let:
                _lets.Add(new LetSyntax(let.Head, let.Value, reading.Span(part)));
                break;
            case "otherwise":
                Otherwise = reading.Single(Otherwise, reading.Read(part, DecisionGrammar.Otherwise) ?? Unreadable(reading.Span(part)), "an 'otherwise'");
                break;
            case "test" when TestReader.Read(reading, part) is { } test:
                _tests.Add(test);
                break;
            default:
                break;
        }
    }
}
