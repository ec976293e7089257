using System.Text.Json;

namespace Invoices;

/// <summary>A bank as far as the sample needs one: a file with a line for each payment. It knows the key of each order, so that one that is sent twice is paid once.</summary>
internal sealed class Bank(string file)
{
    private readonly Lock _gate = new();

    /// <summary>Pays, or returns the payment that the same order made before.</summary>
    public Payment Pay(Invoice invoice, string key)
    {
        lock (_gate)
        {
            var made = Payments();
            if (made.FirstOrDefault(payment => payment.Key == key) is { } before)
                return new Payment { Reference = before.Reference, Amount = before.Amount };

            var payment = new Order(key, $"payment {made.Count + 1}", invoice.Amount);
            File.AppendAllText(file, JsonSerializer.Serialize(payment) + "\n");
            return new Payment { Reference = payment.Reference, Amount = payment.Amount };
        }
    }

    /// <summary>How many payments there were.</summary>
    public int Count => Payments().Count;

    private List<Order> Payments() => File.Exists(file) ? [.. File.ReadLines(file).Select(static line => JsonSerializer.Deserialize<Order>(line)!)] : [];

    private sealed record Order(string Key, string Reference, decimal Amount);
}
