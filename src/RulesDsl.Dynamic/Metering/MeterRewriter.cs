using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RulesDsl.Dynamic.Metering;

/// <summary>
/// Makes generated C# count its steps. It works on the C# and not on the rules, so that nothing escapes it: every method, loop and branch of a switch counts what is
/// in it when it begins, and whatever goes through a text or a list outside of the generated code is handed one that has been counted.
/// </summary>
internal sealed class MeterRewriter(SemanticModel model) : CSharpSyntaxRewriter
{
    // Rules may declare what they like in any namespace, and none of it is the meter.
    public const string Alias = "RulesDslMeter";

    private const string Space = Alias + "::RulesDsl.Dynamic.Metering";
    private const string Meter = Space + ".StepMeter";

    // What takes more than the lengths of what it is given together: the meter has methods in their places.
    private static readonly HashSet<(string Type, string Method)> Twins =
        [("RuleTexts", nameof(StepMeter.Join)), ("RuleTexts", nameof(StepMeter.Index)), ("FileSystemName", nameof(StepMeter.MatchesSimpleExpression))];

    private static readonly HashSet<(string Type, string Method)> MeteredTwins =
        [("String", "Replace"), ("String", "Contains"), ("String", "Split"), ("Regex", "Replace"), ("Regex", "IsMatch")];

    /// <summary>The compilation with all its code metered.</summary>
    public static Compilation Rewrite(Compilation compilation)
    {
        var metered = compilation;
        var alias = SyntaxFactory.ExternAliasDirective(
            SyntaxFactory.Token(SyntaxKind.ExternKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.AliasKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Identifier(Alias),
            SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(SyntaxFactory.EndOfLine("\n")));
        foreach (var tree in compilation.SyntaxTrees)
        {
            var root = (CompilationUnitSyntax)new MeterRewriter(compilation.GetSemanticModel(tree)).Visit(tree.GetRoot());
            var usings = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(" " + Space)).WithTrailingTrivia(SyntaxFactory.EndOfLine("\n"));
            metered = metered.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root.AddUsings(usings).AddExterns(alias), tree.Options));
        }

        return metered;
    }

    // What reads and writes facts takes as long as they are large, and rules have no part in it.
    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) =>
        model.GetDeclaredSymbol(node)?.BaseType?.Name == "JsonConverter" ? node : base.VisitClassDeclaration(node);

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var visited = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        if (visited.Body is { } body)
            return visited.WithBody(Entered(body, node.Body!.Statements));
        return visited.ExpressionBody is { Expression: not ThrowExpressionSyntax } arrow
            ? visited.WithExpressionBody(null).WithSemicolonToken(default)
                .WithBody(Block(arrow.Expression, node.ExpressionBody!.Expression, model.GetDeclaredSymbol(node)!.ReturnsVoid).WithTrailingTrivia(visited.SemicolonToken.TrailingTrivia))
            : visited;
    }

    // What is made once, before any evaluation, is as large as the rules themselves.
    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) =>
        node.Modifiers.Any(SyntaxKind.StaticKeyword) && !HasFunction(node) ? node : base.VisitFieldDeclaration(node);

    public override SyntaxNode? VisitEqualsValueClause(EqualsValueClauseSyntax node) =>
        node.Parent is PropertyDeclarationSyntax property && property.Modifiers.Any(SyntaxKind.StaticKeyword) && !HasFunction(node) ? node : base.VisitEqualsValueClause(node);

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
    {
        var visited = (ConstructorDeclarationSyntax)base.VisitConstructorDeclaration(node)!;
        return visited.Body is { } body && !node.Modifiers.Any(SyntaxKind.StaticKeyword) ? visited.WithBody(Entered(body, node.Body!.Statements)) : visited;
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var visited = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        return visited.Body is { } body ? visited.WithBody(Entered(body, node.Body!.Statements))
            : visited.WithExpressionBody(null).WithSemicolonToken(default)
                .WithBody(Block(visited.ExpressionBody!.Expression, node.ExpressionBody!.Expression, ((IMethodSymbol)model.GetDeclaredSymbol(node)!).ReturnsVoid));
    }

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => Metered((LambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!, node);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        Metered((LambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!, node);

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) => Turning((StatementSyntax)base.VisitForStatement(node)!, node);

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) => Turning((StatementSyntax)base.VisitForEachStatement(node)!, node);

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) => Turning((StatementSyntax)base.VisitForEachVariableStatement(node)!, node);

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) => Turning((StatementSyntax)base.VisitWhileStatement(node)!, node);

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) => Turning((StatementSyntax)base.VisitDoStatement(node)!, node);

    public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node)
    {
        var visited = (SwitchSectionSyntax)base.VisitSwitchSection(node)!;
        return visited.WithStatements(visited.Statements.Insert(0, Call("Spend", StepCounter.Of(node.Statements))));
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var method = model.GetSymbolInfo(node).Symbol as IMethodSymbol;
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (method is null || method.DeclaringSyntaxReferences.Length > 0)
            return visited;

        if (Twins.Contains((method.ContainingType.Name, method.Name)))
            return visited.WithExpression(SyntaxFactory.ParseExpression($"{Meter}.{method.Name}").WithTriviaFrom(visited.Expression));

        var isReplaced = MeteredTwins.Contains((method.ContainingType.Name, method.Name));
        var twin = SyntaxFactory.IdentifierName("Metered" + method.Name);
        visited = visited.WithArgumentList(Measured(visited.ArgumentList, node.ArgumentList, measuresLengths: method.Name is "PadLeft" or "PadRight"));
        return visited.WithExpression((visited.Expression, node.Expression) switch
        {
            (MemberAccessExpressionSyntax access, MemberAccessExpressionSyntax original) =>
                (isReplaced ? access.WithName(twin) : access).WithExpression(Measured(access.Expression, original.Expression, isReceiver: true)),
            (MemberBindingExpressionSyntax binding, _) when isReplaced => binding.WithName(twin),
            _ => visited.Expression,
        });
    }

    public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        if (model.GetTypeInfo(node).Type is { IsRecord: true })
            return Wrapped("Measure", (ExpressionSyntax)base.VisitObjectCreationExpression(node)!);

        var isOwn = model.GetSymbolInfo(node).Symbol is not { DeclaringSyntaxReferences.Length: 0 } constructor || constructor.ContainingType.DeclaringSyntaxReferences.Length > 0;
        var visited = (ObjectCreationExpressionSyntax)base.VisitObjectCreationExpression(node)!;
        return isOwn || visited.ArgumentList is not { } arguments ? visited : visited.WithArgumentList(Measured(arguments, node.ArgumentList!));
    }

    public override SyntaxNode? VisitConditionalAccessExpression(ConditionalAccessExpressionSyntax node)
    {
        var visited = (ConditionalAccessExpressionSyntax)base.VisitConditionalAccessExpression(node)!;
        return visited.WithExpression(Measured(visited.Expression, node.Expression, isReceiver: true));
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        return node.Kind() is SyntaxKind.AddExpression or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression && IsCompared(node.Left) && IsCompared(node.Right)
            ? visited.WithLeft(Measured(visited.Left, node.Left)).WithRight(Measured(visited.Right, node.Right))
            : visited;
    }

    public override SyntaxNode? VisitSwitchStatement(SwitchStatementSyntax node)
    {
        var visited = (SwitchStatementSyntax)base.VisitSwitchStatement(node)!;
        return visited.WithExpression(Measured(visited.Expression, node.Expression));
    }

    public override SyntaxNode? VisitSwitchExpression(SwitchExpressionSyntax node)
    {
        var visited = (SwitchExpressionSyntax)base.VisitSwitchExpression(node)!;
        return visited.WithGoverningExpression(Measured(visited.GoverningExpression, node.GoverningExpression));
    }

    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        var visited = (IsPatternExpressionSyntax)base.VisitIsPatternExpression(node)!;
        return IsText(node.Expression) ? visited.WithExpression(Measured(visited.Expression, node.Expression)) : visited;
    }

    public override SyntaxNode? VisitInterpolation(InterpolationSyntax node)
    {
        var visited = (InterpolationSyntax)base.VisitInterpolation(node)!;
        return visited.WithExpression(Measured(visited.Expression, node.Expression));
    }

    public override SyntaxNode? VisitSpreadElement(SpreadElementSyntax node)
    {
        var visited = (SpreadElementSyntax)base.VisitSpreadElement(node)!;
        return visited.WithExpression(Measured(visited.Expression, node.Expression));
    }

    private static StatementSyntax Call(string method, int steps) =>
        SyntaxFactory.ParseStatement(string.Create(CultureInfo.InvariantCulture, $" {Meter}.{method}({steps});\n"));

    private static BlockSyntax Entered(BlockSyntax body, IEnumerable<StatementSyntax> original) => body.WithStatements(body.Statements.Insert(0, Call("Enter", StepCounter.Of(original))));

    private static BlockSyntax Block(ExpressionSyntax value, ExpressionSyntax original, bool returnsVoid)
    {
        var keyword = SyntaxFactory.Token(default, SyntaxKind.ReturnKeyword, SyntaxFactory.TriviaList(SyntaxFactory.EndOfLine("\n")));
        var enter = Call("Enter", StepCounter.Of([original]));
        return SyntaxFactory.Block(enter, returnsVoid ? SyntaxFactory.ExpressionStatement(value) : SyntaxFactory.ReturnStatement(keyword, value, SyntaxFactory.Token(SyntaxKind.SemicolonToken)));
    }

    private static StatementSyntax Turning(StatementSyntax visited, StatementSyntax original) => visited switch
    {
        ForStatementSyntax loop => loop.WithStatement(Turn(loop.Statement, original)),
        CommonForEachStatementSyntax loop => loop.WithStatement(Turn(loop.Statement, original)),
        WhileStatementSyntax loop => loop.WithStatement(Turn(loop.Statement, original)),
        DoStatementSyntax loop => loop.WithStatement(Turn(loop.Statement, original)),
        _ => throw new InvalidOperationException($"No loop: {visited.Kind()}."),
    };

    private static BlockSyntax Turn(StatementSyntax body, SyntaxNode loop)
    {
        var turn = Call("Spend", StepCounter.Of(loop.ChildNodes()));
        return body is BlockSyntax block ? block.WithStatements(block.Statements.Insert(0, turn)) : SyntaxFactory.Block(turn, body);
    }

    private LambdaExpressionSyntax Metered(LambdaExpressionSyntax visited, LambdaExpressionSyntax original) => visited.Block is { } block
        ? visited.WithBlock(Entered(block, original.Block!.Statements))
        : visited.WithExpressionBody(null).WithBlock(Block(visited.ExpressionBody!, original.ExpressionBody!, ReturnsVoid(original)));

    private static bool HasFunction(SyntaxNode node) => node.DescendantNodes().OfType<AnonymousFunctionExpressionSyntax>().Any();

    private bool ReturnsVoid(LambdaExpressionSyntax lambda) => model.GetSymbolInfo(lambda).Symbol is IMethodSymbol { ReturnsVoid: true };

    private bool IsCompared(ExpressionSyntax expression) => IsText(expression) || model.GetTypeInfo(expression).Type is { IsRecord: true };

    private bool IsText(ExpressionSyntax expression) =>
        expression is not LiteralExpressionSyntax && model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_String;

    private ArgumentListSyntax Measured(ArgumentListSyntax arguments, ArgumentListSyntax original, bool measuresLengths = false) => arguments.WithArguments(
        SyntaxFactory.SeparatedList(
            arguments.Arguments.Zip(original.Arguments, (argument, before) =>
                !argument.RefKindKeyword.IsKind(SyntaxKind.None) ? argument
                : measuresLengths && model.GetTypeInfo(before.Expression).Type?.SpecialType == SpecialType.System_Int32 ? argument.WithExpression(Wrapped("Length", argument.Expression))
                : argument.WithExpression(Measured(argument.Expression, before.Expression))),
            arguments.Arguments.GetSeparators()));

    private ExpressionSyntax Measured(ExpressionSyntax expression, ExpressionSyntax original, bool isReceiver = false) =>
        original is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or AnonymousFunctionExpressionSyntax or ThisExpressionSyntax)
            && model.GetSymbolInfo(original).Symbol is not (INamespaceOrTypeSymbol or IFieldSymbol { IsConst: true })
            && model.GetTypeInfo(original).Type is { } type && IsMeasured(type, isReceiver)
            ? IsBehindQuestionMark(original) ? Behind(expression, "Measure") : Wrapped("Measure", expression)
            : expression;

    // a?.b.Trim(): what begins with a dot cannot be an argument.
    private static bool IsBehindQuestionMark(ExpressionSyntax expression) => expression switch
    {
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsBehindQuestionMark(access.Expression),
        ElementAccessExpressionSyntax access => IsBehindQuestionMark(access.Expression),
        InvocationExpressionSyntax call => IsBehindQuestionMark(call.Expression),
        PostfixUnaryExpressionSyntax suppressed => IsBehindQuestionMark(suppressed.Operand),
        ConditionalAccessExpressionSyntax access => IsBehindQuestionMark(access.Expression),
        _ => false,
    };

    private static InvocationExpressionSyntax Behind(ExpressionSyntax expression, string method) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, expression, SyntaxFactory.IdentifierName(method)));

    // Who asks a map or a set for one key does not go through it.
    private static bool IsMeasured(ITypeSymbol type, bool isReceiver) => type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol
        || type is { IsRecord: true, IsReferenceType: true } or { Name: "JsonElement" }
        || (type.IsReferenceType && IsList(type) && !(isReceiver && type.AllInterfaces.Append(type).Any(static known => known.Name is "IReadOnlyDictionary" or "IReadOnlySet" or "ISet")));

    private static bool IsList(ITypeSymbol type) => type.SpecialType == SpecialType.System_Collections_IEnumerable
        || type.AllInterfaces.Any(static known => known.SpecialType == SpecialType.System_Collections_IEnumerable);

    // A directive before the expression has to stay at the start of its line.
    private static InvocationExpressionSyntax Wrapped(string method, ExpressionSyntax expression) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.ParseExpression($"{Meter}.{method}").WithLeadingTrivia(expression.GetLeadingTrivia()),
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(expression.WithoutTrivia()))))
        .WithTrailingTrivia(expression.GetTrailingTrivia());
}
