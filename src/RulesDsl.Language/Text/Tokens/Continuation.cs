namespace RulesDsl.Language.Text.Tokens;

/// <summary>Words that go on behind an operand, where a name in their place would begin another one.</summary>
internal static class Continuation
{
    public static readonly IReadOnlyCollection<string> Words = new HashSet<string>(StringComparer.Ordinal)
    {
        "and", "or", "is", "in", "not", "between", "contains", "starts", "ends", "matches", "like", "subset", "ignoring",
        "then", "else", "where", "by", "desc", "when", "otherwise", "expect",
        "at", "for", "needs", "retry", "timeout", "heartbeat", "delay", "priority", "run", "undo", "signal", "concurrency",
    };
}
