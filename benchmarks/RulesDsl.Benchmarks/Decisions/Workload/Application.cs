namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>The fact of the decision workload: twelve fields.</summary>
public sealed record Application(
    int Age, int Income, int CreditScore, int Amount, int TermMonths, double Dti, int EmploymentYears, int Delinquencies,
    Area Area, Kind Kind, string Channel, bool ExistingCustomer);
