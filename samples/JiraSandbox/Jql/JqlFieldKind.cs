namespace JiraSandbox.Jql;

internal enum JqlFieldKind
{
    Project,
    Labels,
    Status,
    StatusCategory,
    Text,
    Date,
    Issue,
}
