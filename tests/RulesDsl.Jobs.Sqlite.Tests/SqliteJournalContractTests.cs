using RulesDsl.Jobs.Tests;

namespace RulesDsl.Jobs.Sqlite.Tests;

public sealed class SqliteJournalContractTests : JournalContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override async Task<IJournal> OpenAsync() => await SqliteJournal.OpenAsync(_folder.File("journal.db"));
}
