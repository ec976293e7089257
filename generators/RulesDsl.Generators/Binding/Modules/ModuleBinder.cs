using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Binding.Decisions;
using RulesDsl.Generators.Binding.Facts;
using RulesDsl.Generators.Binding.Functions;
using RulesDsl.Generators.Binding.Graphs;
using RulesDsl.Generators.Binding.Params;
using RulesDsl.Generators.Binding.Testing;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Specs;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Modules;

/// <summary>A rules file and its part of the world to what is emitted for it.</summary>
internal static class ModuleBinder
{
    /// <param name="input">The file with its part of the world.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="wanted">Takes down where texts are wanted.</param>
    public static BoundModule Bind(ModuleInput input, CancellationToken cancellation, WantedTexts? wanted = null) => Guard.Run(
        input.File.Path,
        () => BindDeclarations(input, wanted, cancellation),
        failure => Unread(input.File, failure));

    private static BoundModule BindDeclarations(ModuleInput input, WantedTexts? wanted, CancellationToken cancellation)
    {
        var file = input.File;
        if (input.Shapes.Failure is { } unread)
            return Unread(file, unread);

        var context = new BindingContext(input.Shapes, file.IsNullableStrict)
        {
            Wanted = wanted,
            Proofs = wanted is null ? new Proofs(file.Path, cancellation) : null,
            IsDamaged = HasErrors(file.Diagnostics),
        };
        var place = new SpecPlace(file.SourcePath, file.ProjectPath, file.Checksum, file.Namespace) { Text = file.Text };
        var names = new DeclaredNames(input.Shapes.Module, context);
        foreach (var unknown in input.Shapes.Module.UnknownUsings)
        {
            // What is wrong with a line has been told: the name may not be what it meant.
            var span = file.Module.Usings.First(used => used.Namespace.Text == unknown.Name).Namespace.Span;
            if (!file.Diagnostics.Any(told => told.Span.From.Line == span.From.Line))
                context.Report(BindingDiagnostics.UnknownUsing(span, unknown.Name, unknown.Nearest));
        }

        foreach (var allow in file.Module.Allows.Where(static allow => !AllowableDiagnostics.Ids.Contains(allow.Id)))
            context.Report(BindingDiagnostics.NothingToAllow(allow.Span, allow.Id));

        var specs = new List<DeclarationSpec>();
        for (var i = 0; i < file.Module.Declarations.Count; i++)
        {
            var declaration = file.Module.Declarations[i];
            cancellation.ThrowIfCancellationRequested();
            if (names.Accept(declaration))
                specs.AddRange(Bind(declaration, place with { Rows = RowsOf(file, i) }, context));
        }

        var rows = file.Rows.Select(static rows => new FileDiagnostics(rows.Path, rows.Diagnostics));
        return new BoundModule(file.Path, specs.ToEquatableArray(), rows.Prepend(new FileDiagnostics(file.Path, file.Diagnostics)).Concat(context.Of(file.Path)).ToEquatableArray())
        {
            Proofs = context.Proofs?.Begun ?? default,
            Allowed = file.Module.Allows.Select(static allow => allow.Id).ToEquatableArray(),
        };
    }

    private static BoundModule Unread(RulesFile file, RuleDiagnostic failure) =>
        new(file.Path, default, new([new FileDiagnostics(file.Path, file.Diagnostics.Append(failure).ToEquatableArray())]));

    private static RowsPlace? RowsOf(RulesFile file, int declaration) => file.Rows.FirstOrDefault(rows => rows.Declaration == declaration) is { } rows
        ? new RowsPlace(rows.Path, rows.SourcePath, rows.ProjectPath, rows.Checksum) { Text = rows.Text, IsDamaged = HasErrors(rows.Diagnostics) }
        : null;

    private static bool HasErrors(IEnumerable<RuleDiagnostic> diagnostics) => diagnostics.Any(static diagnostic => diagnostic.Descriptor.Severity == RuleSeverity.Error);

    private static IEnumerable<DeclarationSpec> Bind(DeclarationSyntax declaration, SpecPlace place, BindingContext context) => declaration switch
    {
        EnumSyntax syntax => [EnumBinder.Bind(syntax, place, context)],
        FactSyntax syntax => FactBinder.Bind(syntax, place, context) is { } fact ? [fact] : [],
        DecisionSyntax syntax => BindTested(UnreadHead.Alone(syntax), place, context),
        GraphSyntax syntax => GraphBinder.Bind(syntax, place, context) is { } graph ? [graph] : [],
        ParamSyntax syntax => ParamBinder.Bind(syntax, place, context) is { } param ? [param] : [],
        FunctionSyntax syntax => BindTested(UnreadHead.Alone(syntax), place, context),
        _ => [],
    };

    private static IEnumerable<DeclarationSpec> BindTested(DecisionSyntax syntax, SpecPlace place, BindingContext context)
    {
        var before = context.ErrorCount;
        var spec = DecisionBinder.Bind(syntax, place, context);
        var isWhole = context.ErrorCount == before;
        if (spec is null)
            yield break;

        yield return spec;

        if (syntax.Tests.Count == 0 || context.Shapes.Decisions.FirstOrDefault(decision => decision.FullName == CSharpText.QualifiedName(spec.FullName)) is not { } shape)
            yield break;

        var rules = spec.Rules.Select(static rule => rule.Name).Concat(spec.Otherwise is { } otherwise ? [otherwise.Name] : []);
        if (TestsBinder.Bind(syntax.Tests, TestSubject.Of(shape, rules) with { AsksForTime = TimeUse.In(spec) }, place, context) is { } tests && isWhole)
            yield return tests;
    }

    private static IEnumerable<DeclarationSpec> BindTested(FunctionSyntax syntax, SpecPlace place, BindingContext context)
    {
        var before = context.ErrorCount;
        if (FunctionBinder.Bind(syntax, place, context) is not { } spec)
            yield break;

        yield return spec;

        var isWhole = context.ErrorCount == before;
        var shape = context.Shapes.Functions.FirstOrDefault(function => function.Namespace == place.Namespace && function.Name == syntax.Name.Text);
        if (syntax.Tests.Count > 0 && shape is not null && TestsBinder.Bind(syntax.Tests, TestSubject.Of(shape), place, context) is { } tests && isWhole)
            yield return tests;
    }
}
