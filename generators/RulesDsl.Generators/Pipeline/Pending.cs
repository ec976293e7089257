namespace RulesDsl.Generators.Pipeline;

/// <summary>
/// A result that is worked on while what does not need it goes on. Who reads it or compares it waits for it; two are equal if their results are.
/// </summary>
internal sealed class Pending<T> : IEquatable<Pending<T>>
    where T : IEquatable<T>
{
    // Once there, the result is all that is left: what it was made of is let go.
    private readonly Lazy<T> _result;

    private Pending(Task<T> task) => _result = new Lazy<T>(() => task.GetAwaiter().GetResult(), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The result, as soon as it is there.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public T Result => _result.Value;

    /// <summary>Begins to work.</summary>
    /// <param name="work">Gives the result, on another thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Pending<T> Start(Func<T> work, CancellationToken cancellation) => new(Task.Run(work, cancellation));

    /// <inheritdoc/>
    public bool Equals(Pending<T>? other) => other is not null && (ReferenceEquals(this, other) || Result.Equals(other.Result));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Pending<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Result.GetHashCode();
}
