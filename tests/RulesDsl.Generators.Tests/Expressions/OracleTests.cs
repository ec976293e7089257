using RulesDsl.Generators.Tests.Expressions.Testbed;

namespace RulesDsl.Generators.Tests.Expressions;

/// <summary>Random conditions mean what an interpreter of the language's description says they mean.</summary>
public class OracleTests
{
    [Fact]
    public void Random_conditions_agree_with_the_description()
    {
        var random = new RandomCondition(20260501);
        for (var i = 0; i < 300; i++)
        {
            var (text, expected) = random.Next();

            Assert.True(expected == Evaluation.Holds(text), $"{text} should be {expected}");
        }
    }
}
