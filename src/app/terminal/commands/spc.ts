import type { Command } from "../command.ts";
import { abilitiesJson, abilitiesOf } from "../spc/abilities.ts";
import { openCsv } from "../spc/csv.ts";
import { layoutOf } from "../spc/layout.ts";
import { kindOf, knownOf, refuseUnused, rulesOf, settingsOf, specificationOf } from "../spc/options.ts";
import { spcText } from "../spc/spcText.ts";
import { type Studied, type StudySpec, studyCsv } from "../spc/study.ts";
import type { Arguments } from "../arguments.ts";

/** Statistical process control of measurements in a file. */
export const spc: Command = {
  name: "spc",
  argument: "<data.csv>",
  about: "draws a control chart of measurements: limits, signals, capability",
  options: {
    chart: { takes: "KIND", about: "imr, xbar-r, xbar-s, p, np, c, u, ewma, cusum, t2 or mewma" },
    column: { takes: "NAME", about: "the column with the values; several, a,b,c, are the values of a subgroup, or the characteristics of t2 and mewma" },
    subgroup: { takes: "N|NAME", about: "so many rows make a subgroup, or those with one entry in this column" },
    sizes: { takes: "NAME|N", about: "for p, np and u: the column with how many were looked at, or one number for all" },
    time: { takes: "NAME", about: "the column with the time, by which the rows have to stand in order" },
    phase1: { takes: "N", about: "estimates the limits from the first N subgroups; left out, from all" },
    rules: { takes: "SET", about: "nelson, western-electric, shewhart (which it is when left out), or a list such as nelson-1,nelson-2" },
    mean: { takes: "X", about: "the known mean of the process, with --sigma, instead of a phase I" },
    sigma: { takes: "X", about: "the known standard deviation of one value" },
    lsl: { takes: "X", about: "lower specification limit, for capability" },
    usl: { takes: "X", about: "upper specification limit" },
    target: { takes: "X", about: "target, for Cpm" },
    lambda: { takes: "X", about: "weight of the newest point: ewma (0.2 when left out), mewma (0.1)" },
    width: { takes: "X", about: "width of the EWMA's limits in sigmas (3)" },
    limits: { takes: "exact|steady", about: "limits of the EWMA: exact, narrow at the start, or as wide as in the long run" },
    k: { takes: "X", about: "reference value of the CUSUM in standard errors (0.5)" },
    h: { takes: "X", about: "decision interval of the CUSUM in standard errors (5)" },
    alpha: { takes: "X", about: "probability of a false signal of one point of t2 (0.0027)" },
    arl: { takes: "X", about: "points until a false signal of mewma, on average (370.4)" },
    json: { takes: null, about: "prints one JSON object" },
  },
  run: async (given, terminal) => {
    const spec = specOf(given);
    const specification = specificationOf(given, spec.kind);
    const studied = await studyCsv(spec);
    const abilities = abilitiesOf(studied, specification);
    const capability = abilities === null ? null : abilitiesJson(abilities);
    terminal.out(given.has("json") ? `${JSON.stringify(json(spec, studied, capability))}\n` : spcText(spec, studied, abilities));
    if (given.has("json")) for (const finding of studied.findings) terminal.err(`${finding}\n`);
    return 0;
  },
};

function specOf(given: Arguments): StudySpec {
  const kind = kindOf(given);
  refuseUnused(given, kind);
  const rules = rulesOf(given);
  const known = knownOf(given, kind);
  const phaseOne = given.has("phase1") ? given.whole("phase1", { least: 2, most: 1e9, otherwise: 25 }) : null;
  const file = openCsv(given.argument("<data.csv>, a file with measurements,"));
  const layout = layoutOf(given, file, kind);
  return { file, layout, kind, rules, hasRules: given.has("rules"), known, phaseOne, settings: settingsOf(given, layout.isVectors ? layout.values.length : 1) };
}

/** The first four fields are fixed; the others say what they rest on. */
function json({ kind, phaseOne, known }: StudySpec, { limits, panels, subgroups, findings }: Studied, capability: Readonly<Record<string, unknown>> | null): object {
  return {
    chart: kind.id,
    sigma: limits.sigma,
    charts: panels.map(({ name, center, lower, upper, signals }) => ({
      name,
      center: center.value,
      lower: lower.value,
      upper: upper.value,
      signals: signals.map(({ index, rule, count, phase }) => ({ index, rule, count, phase })),
    })),
    capability,
    subgroups,
    limits: { from: known === null ? { first: 1, last: phaseOne ?? subgroups } : null, method: limits.method, ...limits.several },
    findings,
  };
}
