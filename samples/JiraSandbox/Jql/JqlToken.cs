namespace JiraSandbox.Jql;

/// <summary>A token and the character, from 1, at which it begins.</summary>
internal readonly record struct JqlToken(JqlTokenKind Kind, string Text, int Position)
{
    public bool Is(string keyword) => Kind == JqlTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
