namespace RulesDsl.Language.Tests.Formatting;

public sealed class CommentPlaceTests
{
    private const string Written = """
        # Licence: none.

        # The head.
        namespace Shop.Pricing   # behind the namespace
        # before a using
        using Shop

        # before an enum
        enum Tier { Silver, Gold }  # behind an enum
        enum Color {
          Red,     # behind a member
          # before a member
          Green,
          # at the end of the members
        }
        # before a fact
        fact Discount { percent: decimal,
          reason: string # the reason
        }

        # before a ruleset
        ruleset Discounts(order: Order, # the order
           now: DateTimeOffset) -> Discount # behind the head
          # before hit
          hit first # behind hit
          complete
          # before let
          let big = order.Total >= 1000 # behind let
          # below let

        # before a rule, part one

        # before a rule, part two
        rule "gold" [tags: a, # behind tags
             priority: 5] # behind attributes
          # before when
          when order.Tier is Gold # behind the first condition
           # before the second condition
           and (big # behind the second
             or small) # behind the third
          # before then
          then percent = 15 # behind the first member
               # before the second member
               reason = "x" # behind the second member
          # below the rule

        # before otherwise
        otherwise # behind otherwise
          # before otherwise then
          then stop # behind otherwise then

        # before a test
        test "a" # behind the name of the test
          # before given
          given order = { Total: 1, # inside an object
             Tier: Gold } # behind given
          # before expect
          expect none # behind expect
        # before a table
        table T(a: A) -> int
          # before the columns
          | a.B | => c | # behind the columns
          # before a row
          | 1 | 2 | # behind a row
          # below the rows

        # before a graph
        graph G(a: A) # behind the graph
          # before triggers
          triggers every "0 6 * * 1", # behind a trigger
            # before the second trigger
            on T when b # behind the second trigger
          # before schedule
          schedule waves # behind schedule

        # before a job
        job a -> int # behind the job
          # before for each
          for each x in xs by x.Id # behind for each
          # before when of a job
          when b # behind when of a job
          # before retry
          retry 5 times # behind retry
          # before timeout
          timeout 5m # behind timeout
        # the end
        """;

    [Fact]
    public void Comments_stay_beside_what_they_are_about() => Assert.Equal(
        """
        # Licence: none.

        # The head.
        namespace Shop.Pricing  # behind the namespace
        # before a using
        using Shop

        # before an enum
        enum Tier { Silver, Gold }  # behind an enum

        enum Color {
          Red,  # behind a member
          # before a member
          Green,
          # at the end of the members
        }

        # before a fact
        fact Discount {
          percent: decimal,
          reason: string,  # the reason
        }

        # before a ruleset
        # the order
        ruleset Discounts(order: Order, now: DateTimeOffset) -> Discount  # behind the head
          # before hit
          hit first  # behind hit
          complete
          # before let
          let big = order.Total >= 1000  # behind let
          # below let

        # before a rule, part one

        # before a rule, part two
        # behind tags
        rule "gold"  [tags: a, priority: 5]  # behind attributes
          # before when
          when order.Tier is Gold  # behind the first condition
           # before the second condition
           # behind the second
           and (big or small)  # behind the third
          # before then
          then percent = 15  # behind the first member
               # before the second member
               reason  = "x"  # behind the second member
          # below the rule

        # before otherwise
        otherwise  # behind otherwise
          # before otherwise then
          then stop  # behind otherwise then

        # before a test
        test "a"  # behind the name of the test
          # before given
          given order = {
                  Total: 1,  # inside an object
                  Tier: Gold  # behind given
                }
          # before expect
          expect none  # behind expect

        # before a table
        table T(a: A) -> int
          # before the columns
          | a.B | => c |  # behind the columns
          # before a row
          |   1 |    2 |  # behind a row
          # below the rows

        # before a graph
        graph G(a: A)  # behind the graph
          # before triggers
          triggers every "0 6 * * 1",  # behind a trigger
                   # before the second trigger
                   on T when b  # behind the second trigger
          # before schedule
          schedule waves  # behind schedule

        # before a job
        job a -> int  # behind the job
          # before for each
          for each x in xs by x.Id  # behind for each
          # before when of a job
          when b  # behind when of a job
          # before retry
          retry 5 times  # behind retry
          # before timeout
          timeout 5m  # behind timeout

        # the end
        """,
        Printing.Text(Written));

    [Fact]
    public void Comments_go_with_what_they_are_about_into_the_other_spelling() => Assert.Equal(
        """
        # Licence: none.

        # The head.
        namespace: Shop.Pricing  # behind the namespace
        # before a using
        using: Shop
        ---
        # before an enum
        enum: Tier  # behind an enum
        members: [Silver, Gold]
        ---
        enum: Color
        members:
          - Red  # behind a member
          # before a member
          - Green
          # at the end of the members
        ---
        # before a fact
        fact: Discount
        fields:
          percent: decimal
          reason: string  # the reason
        ---
        # before a ruleset
        ruleset: Discounts
        inputs:
          order: Order  # the order
          now: DateTimeOffset
        output: Discount  # behind the head
        # before hit
        hit: first  # behind hit
        complete: true
        let:
          # before let
          big: order.Total >= 1000  # behind let
        rules:
          # below let

          # before a rule, part one

          # before a rule, part two
          - rule: gold
            tags: [a]  # behind tags
            priority: 5  # behind attributes
            # before when
            when:
              all:
                - order.Tier is Gold  # behind the first condition
                # before the second condition
                - any:
                    - big  # behind the second
                    - small  # behind the third
            # before then
            then:
              percent: 15  # behind the first member
              # before the second member
              reason: x  # behind the second member
            # below the rule
        # before otherwise
        otherwise:  # behind otherwise
          # before otherwise then
          then: stop  # behind otherwise then
        tests:
          # before a test
          - test: a  # behind the name of the test
            given:
              # before given
              order:
                Total: 1  # inside an object
                Tier: Gold  # behind given
            # before expect
            expect: none  # behind expect
        ---
        # before a table
        table: T
        inputs: { a: A }
        output: int
        columns:
          # before the columns
          - a.B
          - => c  # behind the columns
        rows:
          # before a row
          - [1, 2]  # behind a row
            # below the rows
        ---
        # before a graph
        graph: G  # behind the graph
        input: { a: A }
        triggers:
          # before triggers
          - every: 0 6 * * 1  # behind a trigger
          # before the second trigger
          - on: T  # behind the second trigger
            when: b
        # before schedule
        schedule: waves  # behind schedule
        jobs:
          # before a job
          a:
            output: int  # behind the job
            # before for each
            foreach: x in xs  # behind for each
            key: x.Id
            # before when of a job
            when: b  # behind when of a job
            # before retry
            retry: 5  # behind retry
            # before timeout
            timeout: 5m  # behind timeout

        # the end
        """,
        Printing.TextToYaml(Written));

    [Fact]
    public void Comments_come_back_from_the_other_spelling() => Assert.Equal(
        """
        # Whose board a recommendation goes to.
        namespace Shop

        # The routes.
        table Routing(rec: Rec) -> string
          hit first  # the default
          # Whose and how bad.
          | rec.Owner  | => board |
          | "payments" | "PAY"    |  # the payments people
          # The rest.
          | -          | "OTHER"  |

        # No other.
        otherwise
          then stop  # nothing
        """,
        Printing.YamlToText("""
            # Whose board a recommendation goes to.
            namespace: Shop
            ---
            # The routes.
            table: Routing
            inputs: { rec: Rec }
            output: string
            hit: first # the default
            # Whose and how bad.
            columns: [rec.Owner, => board]
            rows:
              - ['"payments"', PAY] # the payments people
              # The rest.
              - ["-", OTHER]
            # No other.
            otherwise:
              then: stop # nothing
            """));

    private const string Objects = """
        ruleset R(order: Order, lines: Line[]) -> Discount
          hit all

        rule "a"
          then percent = 1

        test "one"
          # before all
          given order = {  # about the order
                  # the total
                  Total: 5,  # five
                  Customer: {
                    # her name
                    Name: "Ada",  # hers
                    Tier: Gold
                  },
                  Lines: [
                    # the first
                    { Price: 1 },
                    { Price: 2, Kind: "x" }  # the second
                  ],
                  Country: "SE"
                  # behind the last
                }
                # before the lines
                lines = [
                  { Price: 1 },  # one
                  { Price: 2 }
                ]
          expect [
                   { percent: 1 },  # the rule
                   # the other
                   { percent: 2 }
                 ]

        test "two"
          given order = { Total: 1 }
                lines = []
          # what is expected
          expect percent = 1
                 reason  = {
                   # nested
                   Text: "x"
                 }
        """;

    [Fact]
    public void Comments_in_objects_and_lists_of_tests_stay_beside_their_parts()
    {
        Assert.Equal(Objects, Printing.Text(Objects));
        Assert.Equal(Objects, Printing.YamlToText(Printing.TextToYaml(Objects)).Replace('`', '"').Replace("Tier: \"Gold\"", "Tier: Gold", StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_in_objects_of_the_other_spelling_stay_beside_their_parts() => Assert.Equal(
        """
        ruleset: R
        inputs: { order: Order, lines: 'Line[]' }
        output: Discount
        hit: all
        rules:
          - rule: a
            then: { percent: 1 }
        tests:
          - test: one
            given:
              # before all
              order:  # about the order
                # the total
                Total: 5  # five
                Customer:
                  # her name
                  Name: Ada  # hers
                  Tier: Gold
                Lines:
                  # the first
                  - { Price: 1 }
                  - { Price: 2, Kind: x }  # the second
                Country: SE
                # behind the last
              # before the lines
              lines:
                - { Price: 1 }  # one
                - { Price: 2 }
            expect:
              - { percent: 1 }  # the rule
              # the other
              - { percent: 2 }
          - test: two
            given:
              order: { Total: 1 }
              lines: []
            # what is expected
            expect:
              percent: 1
              reason:
                # nested
                Text: x
        """,
        Printing.TextToYaml(Objects));
}
