namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>Stands for <c>kill -9</c>: nothing of ours catches it, so that nothing is written after it.</summary>
internal sealed class ProcessDied : Exception;
