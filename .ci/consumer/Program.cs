using System.Text.Json;
using RulesDsl.Facts;
using RulesDsl.Testing;
using Shop;

// Decisions, with params of one's own as well, and of many facts at once.
var order = new Order(Total: 1_200, Weight: 4, Country: "SE", Tier.Gold);
var discount = Discounts.Evaluate(order);
Console.WriteLine($"{discount.Percent} % because {discount.Reason}");
Console.WriteLine($"{Discounts.With(p => p.BigOrder = 5_000).Evaluate(order).Percent} % where big orders are bigger");
var fees = new decimal?[2];
ShippingFee.EvaluateMany([order, order with { Country = "DE" }], fees);
Console.WriteLine($"shipping {string.Join(" or ", fees)}, {Functions.Gross(fees[0] ?? 0)} with tax");

// Why, and why not.
Console.WriteLine(Discounts.Explain(order with { Tier = Tier.Standard }));
Console.WriteLine(Discounts.Explain(order with { Tier = Tier.Standard }).WhyNot("gold customer, big order"));
using var why = JsonDocument.Parse(Discounts.Explain(order).ToJson());
Console.WriteLine($"winner: {why.RootElement.GetProperty("winner")}");

// Facts as JSON, without reflection.
var json = FactTypeInfo.Of(new ParcelJsonConverter());
var parcel = JsonSerializer.Deserialize("""{ "id": "p-1", "size": "large", "sent": "2026-05-01", "tags": { "via": "sea" }, "content": [{ "name": "lamp", "weight": 2.5 }, { "name": "desk", "weight": 30 }] }""", json)!;
Console.WriteLine($"{Carriers.Evaluate(parcel)}: {JsonSerializer.Serialize(parcel, json)}");

// The tests in rules files, where the build has kept them.
var results = RuleTestCase.In(typeof(Order).Assembly).Select(test => test.Run()).ToList();
Console.WriteLine($"{results.Count(test => test.Passed)} of {results.Count} tests passed");
