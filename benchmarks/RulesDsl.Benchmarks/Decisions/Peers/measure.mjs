// Prints what a rule engine of JavaScript needs for the first match and for all matches, as JSON: nanoseconds per fact, and the rules found.
// node measure.mjs json-rules-engine|zen FOLDER FACTS
import fs from "node:fs";
import path from "node:path";
import { Engine } from "json-rules-engine";
import { ZenEngine } from "@gorules/zen-engine";

const [engine, folder, count] = process.argv.slice(2);
const read = file => fs.readFileSync(path.join(folder, file), "utf8");

const [header, ...lines] = read("facts_20k.csv").trim().split(/\r?\n/);
const facts = lines.slice(0, Number(count)).map(line => Object.fromEntries(line.split(",").map((cell, i) => [header.split(",")[i], value(cell)])));

function value(cell) {
  if (cell === "true" || cell === "false") return cell === "true";
  return cell !== "" && !Number.isNaN(Number(cell)) ? Number(cell) : cell;
}

const operators = { eq: "equal", in: "in", lt: "lessThan", le: "lessThanInclusive", ge: "greaterThanInclusive" };

function conditions({ f, op, v, lo, hi }) {
  return op === "between"
    ? [{ fact: f, operator: "greaterThanInclusive", value: lo }, { fact: f, operator: "lessThan", value: hi }]
    : [{ fact: f, operator: operators[op], value: v }];
}

// Rules of one priority are tried at once; for the first match each has its own, and the engine stops there.
function jsonRulesEngine(isFirst) {
  const rules = JSON.parse(read("rules_1000.json")).map(rule => ({
    conditions: { all: rule.conds.flatMap(conditions) },
    event: { type: "hit", params: { id: rule.id } },
    priority: isFirst ? 1001 - rule.id : 1,
  }));
  const all = new Engine(rules, { allowUndefinedFacts: true });
  if (isFirst) all.on("success", () => all.stop());
  return async some => {
    let sum = 0;
    for (const fact of some) {
      const { events } = await all.run(fact);
      for (const event of isFirst ? events.slice(0, 1) : events) sum += event.params.id;
    }
    return sum;
  };
}

// As many at a time as it is fastest with.
function zen(isFirst) {
  const decision = new ZenEngine().createDecision(JSON.parse(read(isFirst ? "zen_1000_first.json" : "zen_1000_collect.json")));
  return async some => {
    let sum = 0;
    for (let from = 0; from < some.length; from += 256) {
      for (const { result } of await Promise.all(some.slice(from, from + 256).map(fact => decision.evaluate(fact))))
        for (const hit of [result ?? []].flat()) sum += hit.rule ?? 0;
    }
    return sum;
  };
}

async function measure(run) {
  await run(facts.slice(0, Math.ceil(facts.length / 4)));
  const start = process.hrtime.bigint();
  const sum = await run(facts);
  return { nanoseconds: Number(process.hrtime.bigint() - start) / facts.length, sum };
}

const make = engine === "zen" ? zen : jsonRulesEngine;
console.log(JSON.stringify({ first: await measure(make(true)), all: await measure(make(false)) }));
