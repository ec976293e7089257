using CsCheck;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Formatting.Generating;

namespace RulesDsl.Language.Tests.Formatting;

public sealed class CompletenessTests
{
    // What could not be read is not printed, and comments stand beside the tree.
    private static readonly Type[] NotPrinted = [typeof(ErrorSyntax), typeof(ErrorTypeSyntax), typeof(UnsupportedSyntax), typeof(CommentSyntax)];

    [Fact]
    public void Every_kind_of_node_is_generated_and_so_printed_in_both_spellings()
    {
        var all = typeof(SyntaxNode).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract).Except(NotPrinted);
        var found = new HashSet<Type>();
        foreach (var module in ModuleGen.Module.Array[500].Single())
            Add(module);

        Assert.Empty(all.Except(found).Select(type => type.Name));

        void Add(SyntaxNode node)
        {
            found.Add(node.GetType());
            foreach (var child in SyntaxMembers.ChildrenOf(node))
                Add(child);
        }
    }
}
