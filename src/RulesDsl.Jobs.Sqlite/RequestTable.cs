using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>What the executing host is asked for, in the order of asking: several processes write here.</summary>
internal static class RequestTable
{
    /// <summary>False when it was asked already.</summary>
    public static bool TryInsert(Statements statements, RunRequest request)
    {
        var command = statements.Command(
            """
            INSERT INTO requests (id, run_id, kind, at, graph, source, job, item, payload, reason)
            VALUES ($id, $run, $kind, $at, $graph, $source, $job, $item, $payload, $reason)
            ON CONFLICT (id) DO NOTHING
            """,
            "$id", "$run", "$kind", "$at", "$graph", "$source", "$job", "$item", "$payload", "$reason");
        Statements.Set(command,
            request.Id, request.RunId, (int)request.Kind, Moment.Write(request.At), request.Graph, request.Source, request.Job, request.Item,
            request.Payload.IsEmpty ? null : request.Payload.ToArray(), request.Reason);
        return command.ExecuteNonQuery() == 1;
    }

    /// <summary>Answers a request, if it has no answer yet: the first one stands.</summary>
    public static void Answer(Statements statements, string id, RequestAnswer answer)
    {
        var find = statements.Command("SELECT answered FROM requests WHERE id = $id", "$id");
        Statements.Set(find, id);
        if (find.ExecuteScalar() is null)
            throw new ArgumentException($"The journal has no request '{id}'.", nameof(id));

        var command = statements.Command("UPDATE requests SET answered = 1, problem = $problem WHERE id = $id AND answered = 0", "$problem", "$id");
        Statements.Set(command, answer.Problem, id);
        command.ExecuteNonQuery();
    }

    /// <summary>Those without an answer, oldest first.</summary>
    public static IReadOnlyList<RunRequest> Open(SqliteConnection connection)
    {
        using var command = connection.Prepare("SELECT id, run_id, kind, at, graph, source, job, item, payload, reason FROM requests WHERE answered = 0 ORDER BY request");
        using var reader = command.ExecuteReader();
        var requests = new List<RunRequest>();
        while (reader.Read())
        {
            requests.Add(new RunRequest(reader.GetString(0), reader.GetString(1), (RunRequestKind)reader.GetInt32(2), Moment.Read(reader, 3))
            {
                Graph = reader.GetString(4),
                Source = reader.GetString(5),
                Job = reader.GetString(6),
                Item = reader.GetString(7),
                Payload = reader.Bytes(8),
                Reason = reader.Text(9),
            });
        }

        return requests;
    }

    /// <summary>The answer to a request; null while there is none.</summary>
    public static RequestAnswer? FindAnswer(SqliteConnection connection, string id)
    {
        using var command = connection.Prepare("SELECT problem FROM requests WHERE id = $id AND answered = 1", "$id");
        command.Parameters[0].Value = id;
        using var reader = command.ExecuteReader();
        return reader.Read() ? new RequestAnswer(reader.Text(0)) : null;
    }
}
