using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RulesDsl.Dynamic.Metering;

/// <summary>How many steps a stretch of code takes at most each time that it runs: one for each operator, call, access and choice in it.</summary>
internal static class StepCounter
{
    /// <summary>The steps of code, without those of loops, functions and branches of switches in it, which are counted where they begin.</summary>
    public static int Of(IEnumerable<SyntaxNode> code) => 1 + code.SelectMany(static node => node.DescendantNodesAndSelf(Descends)).Sum(Steps);

    // What stands between the holes of a text, and what formats them, is copied each time.
    private static int Steps(SyntaxNode node) => node switch
    {
        InterpolatedStringTextSyntax or InterpolationFormatClauseSyntax => node.Span.Length / StepMeter.CharactersPerStep,
        _ => IsStep(node) ? 1 : 0,
    };

    private static bool Descends(SyntaxNode node) => node is not (ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax
        or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or SwitchSectionSyntax);

    private static bool IsStep(SyntaxNode node) => node is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax
        or MemberBindingExpressionSyntax or ElementAccessExpressionSyntax or ConditionalExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax
        or InterpolationSyntax or SwitchExpressionArmSyntax or CastExpressionSyntax or ExpressionElementSyntax or IfStatementSyntax;
}
