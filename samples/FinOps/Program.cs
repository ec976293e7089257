Console.WriteLine("FinOps");
