using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Binding;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Symbols;
using RulesDsl.Generators.Tests.Expressions.Model;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Generators.Tests.Expressions.Testbed;

/// <summary>An expression with everything that it needs to be bound: the model of these tests, and the inputs <c>order</c>, <c>none</c> and <c>now</c>.</summary>
internal sealed class BoundWorld
{
    private static readonly Lazy<CSharpCompilation> Model = new(static () => CSharpCompilation.Create(
        "Model",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Append(typeof(Order).Assembly.Location)
            .Distinct()
            .Select(static path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    private static readonly ParameterSyntax[] Inputs =
    [
        new(new NameSyntax("order", default), new NamedTypeSyntax("Order", default), default),
        new(new NameSyntax("none", default), new NullableTypeSyntax(new NamedTypeSyntax("Order", default), default), default),
        new(new NameSyntax("now", default), new NamedTypeSyntax("datetime", default), default),
    ];

    public BoundWorld(string text, bool nullableStrict = false)
    {
        Text = text;
        var (syntax, errors) = ExpressionReader.Read(new SourceSlice(new SourceFile("test.rules", text), text));
        Assert.Empty(errors);
        Syntax = syntax;

        var header = HeaderReader.Read(new RulesFile("test.rules", "test.rules", "test.rules", typeof(Order).Namespace!, default!, Module(syntax), default));
        var functions = typeof(Functions).GetMethods().Select(static method => new RuleFunctionName(typeof(Functions).FullName!, method.Name));
        var world = WorldReader.Read(Model.Value, new EquatableArray<ModuleHeader>([header]), functions, new WorldOptions(IsUntrusted: false, FilesWin: false), CancellationToken.None);
        Context = new BindingContext(world.For(header), nullableStrict);
        Binder = new ExpressionBinder(Context);
        Scope = Inputs.Aggregate(Scope.Empty, (scope, input) =>
            scope.With(BoundSymbol.Local(input.Name.Text, SymbolRank.Input, Context.Types.Bind(input.Type), input.Name.Text)));
    }

    public static CSharpCompilation Compilation => Model.Value;

    public string Text { get; }

    public ExpressionSyntax Syntax { get; }

    public BindingContext Context { get; }

    public ExpressionBinder Binder { get; }

    public Scope Scope { get; }

    private static ModuleSyntax Module(ExpressionSyntax expression)
    {
        var rule = new RuleSyntax(new RuleNameSyntax("test", default), default, expression, new StopSyntax(default), default);
        var ruleset = new RulesetSyntax(
            new NameSyntax("Test", default), Inputs.ToEquatableArray(), new NamedTypeSyntax("bool", default), null, false, default,
            new EquatableArray<RuleSyntax>([rule]), null, default, default);
        return new ModuleSyntax("test.rules", null, default, false, default, new EquatableArray<DeclarationSyntax>([ruleset]), default);
    }
}
