namespace RulesDsl.Jobs.Tests;

public sealed class MemoryJournalTests : JournalContract
{
    protected override Task<IJournal> OpenAsync() => Task.FromResult<IJournal>(new MemoryJournal());
}
