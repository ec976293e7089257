using RulesDsl.Generators.Binding.Graphs;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>Everything that can be wrong with a graph: RDSL04xx.</summary>
internal static class GraphDiagnostics
{
    public static readonly RuleDiagnosticDescriptor CycleDescriptor = Error("RDSL0401", "Jobs wait for each other");
    public static readonly RuleDiagnosticDescriptor UnknownJobDescriptor = Error("RDSL0402", "Unknown job");
    public static readonly RuleDiagnosticDescriptor NoOutputDescriptor = Error("RDSL0403", "A job without an output");
    public static readonly RuleDiagnosticDescriptor NeedsLaterJobDescriptor = Error("RDSL0404", "A job needs a later one");
    public static readonly RuleDiagnosticDescriptor DuplicateNameDescriptor = Error("RDSL0405", "Two things of one name");
    public static readonly RuleDiagnosticDescriptor OutputMayBeMissingDescriptor = Error("RDSL0406", "An output that may be missing");
    public static readonly RuleDiagnosticDescriptor NotAListDescriptor = Error("RDSL0407", "For each over what is no list");
    public static readonly RuleDiagnosticDescriptor NoKeyDescriptor = Error("RDSL0408", "What cannot be a key");
    public static readonly RuleDiagnosticDescriptor UnknownTriggerDescriptor = Error("RDSL0409", "Unknown trigger");
    public static readonly RuleDiagnosticDescriptor TriggerDoesNotFitDescriptor = Error("RDSL0410", "A trigger that does not fit");
    public static readonly RuleDiagnosticDescriptor JobsNotReferencedDescriptor = Error("RDSL0411", "RulesDsl.Jobs is not referenced");
    public static readonly RuleDiagnosticDescriptor OutOfRangeDescriptor = Error("RDSL0413", "Out of range");
    public static readonly RuleDiagnosticDescriptor NoJobsDescriptor = Error("RDSL0414", "A graph without jobs");
    public static readonly RuleDiagnosticDescriptor IdleClauseDescriptor = Error("RDSL0415", "Parts of a job that do not go together");
    public static readonly RuleDiagnosticDescriptor WrongCronDescriptor = Error("RDSL0416", "A wrong cron expression");
    public static readonly RuleDiagnosticDescriptor UnknownTimeZoneDescriptor = Error("RDSL0417", "Unknown time zone");
    public static readonly RuleDiagnosticDescriptor ClockWithoutInputsDescriptor = Error("RDSL0418", "A graph that the clock cannot start");
    public static readonly RuleDiagnosticDescriptor MisplacedConditionDescriptor = Error("RDSL0419", "A condition in the wrong place");

    public static RuleDiagnostic Cycle(SourceSpan span, string graph, IEnumerable<string> path) =>
        new(CycleDescriptor, span, $"The jobs of '{graph}' wait for each other: {string.Join(" → ", path)}. None of them could ever start: take one of these needs away.");

    public static RuleDiagnostic UnknownJob(SourceSpan span, string graph, string name, string? nearest) =>
        new(UnknownJobDescriptor, span, $"'{name}' is no job of '{graph}'.{DidYouMean(nearest)}");

    public static RuleDiagnostic UnknownParameter(SourceSpan span, string graph, string name, string? nearest) =>
        new(UnknownJobDescriptor, span, $"'{name}' is no job, no input of '{graph}' and not the item of a 'for each'.{DidYouMean(nearest)}");

    public static RuleDiagnostic NoOutput(SourceSpan span, string job) =>
        new(NoOutputDescriptor, span, $"'{job}' has no output to hand over. To wait for it only, write 'needs {job}'; else say what it gives with '-> Type'.");

    public static RuleDiagnostic NeedsLaterJob(SourceSpan span, string job, string later, string schedule) =>
        new(NeedsLaterJobDescriptor, span, $"'{job}' needs '{later}', which stands below it; with 'schedule {schedule}' jobs start in file order. Move '{later}' up, or write 'schedule parallel'.");

    public static RuleDiagnostic DuplicateName(SourceSpan span, string name, string other) =>
        new(DuplicateNameDescriptor, span, name == other
            ? $"'{name}' is already the name of another job or input of this graph. Rename one of them."
            : $"'{name}' and '{other}' become the same C# name. Rename one of them.");

    public static RuleDiagnostic ReservedName(SourceSpan span, string name) =>
        new(DuplicateNameDescriptor, span, $"A graph cannot be called '{name}', because its generated class has a member of that name: rename it.");

    public static RuleDiagnostic DuplicateParameter(SourceSpan span, string name) =>
        new(DuplicateNameDescriptor, span, $"'{name}' is already a parameter of this job. Remove one of them.");

    public static RuleDiagnostic UndoIsAJob(SourceSpan span, string name) =>
        new(DuplicateNameDescriptor, span, $"'undo {name}' makes a method '{GraphNames.Method(name)}' that undoes the job, and '{name}' is a job or input of this graph already. Give the undo another name, or take that job away.");

    public static RuleDiagnostic OutputMayBeMissing(SourceSpan span, string job, string condition) =>
        new(OutputMayBeMissingDescriptor, span, $"'{job}' may have been skipped or have failed when this is asked, because the job runs '{condition}'. Take it as a parameter: there it is a JobResult that says what became of it.");

    public static RuleDiagnostic NotAList(SourceSpan span, string type) =>
        new(NotAListDescriptor, span, $"'for each' needs a list, and this is {type}.");

    public static RuleDiagnostic NoKey(SourceSpan span, string type) =>
        new(NoKeyDescriptor, span, $"The key of an item must be text, a whole number, a guid, a date or an enum that is never null, and this is {type}. A key is the item's identity when a run goes on after a crash.");

    public static RuleDiagnostic UnknownTrigger(SourceSpan span, string name, string? nearest) =>
        new(UnknownTriggerDescriptor, span, $"'{name}' is no rule set and no table.{DidYouMean(nearest)}");

    public static RuleDiagnostic TriggerInputs(SourceSpan span, string decision, int count) =>
        new(TriggerDoesNotFitDescriptor, span, $"A trigger is asked about one published fact, and '{decision}' has {count} inputs. Use a rule set with one input.");

    public static RuleDiagnostic TriggerWithoutRule(SourceSpan span, string decision) =>
        new(TriggerDoesNotFitDescriptor, span, $"'{decision}' adds up or counts all its matches, and a run is started by one rule. Use a rule set with another hit policy.");

    public static RuleDiagnostic TriggerOutput(SourceSpan span, string graph, string decision, string output, string expected) =>
        new(TriggerDoesNotFitDescriptor, span, $"'{decision}' gives {output}, and '{graph}' starts with {expected}. A trigger's output must be the graph's only input.");

    public static RuleDiagnostic JobsNotReferenced(SourceSpan span, string graph) =>
        new(JobsNotReferencedDescriptor, span, $"The graph '{graph}' needs the package RulesDsl.Jobs, which this project does not reference. Add it, and a journal such as RulesDsl.Jobs.Sqlite.");

    public static RuleDiagnostic OutOfRange(SourceSpan span, string what, string range) =>
        new(OutOfRangeDescriptor, span, $"{what} must be {range}.");

    public static RuleDiagnostic NoJobs(SourceSpan span, string graph) =>
        new(NoJobsDescriptor, span, $"'{graph}' has no jobs. Write at least one: 'job name -> Type'.");

    public static RuleDiagnostic IdleClause(SourceSpan span, string job, string clause, string why) =>
        new(IdleClauseDescriptor, span, $"'{job}' {why}, so '{clause}' could never do anything. Take it away.");

    public static RuleDiagnostic SignalWithOutput(SourceSpan span, string job) =>
        new(IdleClauseDescriptor, span, $"What is sent to '{job}' is what it gives, so its type stands behind 'signal' alone. Take '->' and the type behind it away.");

    public static RuleDiagnostic SignalWithBody(SourceSpan span, string job) =>
        new(IdleClauseDescriptor, span, $"'{job}' gives either what is sent to it or what an expression says. Take 'signal' or the expression away.");

    public static RuleDiagnostic SignalWithParameters(SourceSpan span, string job, string parameter) =>
        new(IdleClauseDescriptor, span, $"'{job}' waits for a signal and has no code that could take '{parameter}'. Take the parameters away; to wait for a job, write 'needs' and its name.");

    public static RuleDiagnostic NullableSignal(SourceSpan span, string type) =>
        new(IdleClauseDescriptor, span, $"What is sent is never null: write 'signal {type}'.");

    public static RuleDiagnostic BodyWithoutOutput(SourceSpan span, string job) =>
        new(IdleClauseDescriptor, span, $"'{job}' is an expression, and does not say of which type. Write it before the expression: 'job {job} -> Type = …'.");

    public static RuleDiagnostic WrongCron(SourceSpan span, string text, string mistake) =>
        new(WrongCronDescriptor, span, $"'{text}' is no cron expression: {mistake}.");

    public static RuleDiagnostic UnknownTimeZone(SourceSpan span, string name, string? nearest) =>
        new(UnknownTimeZoneDescriptor, span, $"'{name}' is no time zone.{DidYouMean(nearest)} Time zones have the names of the IANA list, such as \"Europe/Berlin\" or \"UTC\".");

    public static RuleDiagnostic ClockWithoutInputs(SourceSpan span, string graph, string input) =>
        new(ClockWithoutInputsDescriptor, span, $"The clock has nothing to give '{graph}' as its '{input}'. Start a graph without inputs, whose first job finds out what there is to do.");

    public static RuleDiagnostic RetryWithoutError(SourceSpan span) =>
        new(MisplacedConditionDescriptor, span, "Behind 'retry' stands what must hold of the failure, and this does not ask about 'error'. Write 'error.Type', 'error.Message' or 'error.Attempt'; a condition of the job stands on a line of its own.");

    public static RuleDiagnostic ErrorOutsideRetry(SourceSpan span) =>
        new(MisplacedConditionDescriptor, span, "Only the condition of a retry knows 'error', and it stands behind the retry on its line: 'retry 5 times when error.Attempt < 3'.");

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";

    private static RuleDiagnosticDescriptor Error(string id, string title) => new(id, title, RuleSeverity.Error);
}
