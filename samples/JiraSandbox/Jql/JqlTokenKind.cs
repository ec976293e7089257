namespace JiraSandbox.Jql;

internal enum JqlTokenKind
{
    Word,
    QuotedText,
    Operator,
    Open,
    Close,
    Comma,
    End,
}
