namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>The fact that rule sets of all shapes are about: twelve fields, four of them texts.</summary>
public sealed record Request(
    int Age, int Income, int CreditScore, int Amount, double Dti, Area Area, Kind Kind, bool ExistingCustomer,
    string Channel, string Branch, string Occupation, string Employer);
