using System.Text;
using RulesDsl.Fuzz;
using SharpFuzz;

// RulesDsl.Fuzz TARGET            waits for afl-fuzz, which sends it one file after the other
// RulesDsl.Fuzz TARGET FILE...    reads these files, as one does with what afl-fuzz has found
if (args.Length == 0 || FuzzTargets.Find(args[0]) is not { } read)
{
    await Console.Error.WriteLineAsync($"Expected a target: {string.Join(", ", FuzzTargets.Names)}.").ConfigureAwait(false);
    return 1;
}

if (args.Length == 1)
{
    Fuzzer.OutOfProcess.Run(stream => read(Decode(stream)));
    return 0;
}

foreach (var path in args.Skip(1))
{
    Console.WriteLine(path);
    using var file = File.OpenRead(path);
    read(Decode(file));
}

return 0;

// As the compiler does it: UTF-8, or what a byte order mark says.
static string Decode(Stream stream)
{
    using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
    return reader.ReadToEnd();
}
