import { distributionFacts } from "#line/reference";
import { code, page, table } from "../page.ts";
import { type Schema, allowedBy, isSchema, listAt, schemasAt } from "../shapes.ts";

/** Every distribution of times: parameters with their limits, mean and variance. */
export function distributionPage(schema: unknown): string {
  const kinds = isSchema(schema) ? kindsOf(schema) : [];
  return page(
    "Distributions of times",
    "Where a time varies, it is an object with exactly one of these. Mean and variance are in seconds and seconds squared, `gamma(x)` is the gamma function.",
    table(
      ["distribution", "what it is", "parameters", "mean", "variance", "source"],
      kinds.map(([name, kind]) => {
        const { does, mean, variance, source } = distributionFacts[name] ?? { does: "", mean: "", variance: "", source: "" };
        return [code(name), does, parametersOf(kind), code(mean), code(variance), source];
      }),
    ),
    "A bare duration is constant. An example: `{ \"lognormal\": { \"mean\": \"45 min\", \"cv\": 0.5 } }`.",
  );
}

function kindsOf(schema: Schema): readonly (readonly [string, Schema])[] {
  const [, distribution] = schemasAt(schema, "definitions").find(([name]) => name === "distribution") ?? [];
  return distribution === undefined ? [] : listAt(distribution, "anyOf").flatMap((form) => schemasAt(form, "properties"));
}

function parametersOf(kind: Schema): string {
  const parameters = schemasAt(kind, "properties");
  return parameters.length === 0 ? allowedBy(kind) : parameters.map(([name, parameter]) => `${code(name)}: ${allowedBy(parameter)}`).join("; ");
}
