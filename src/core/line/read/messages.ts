import { durationUnits } from "../units.ts";
import { quote } from "./describe.ts";
import { nearest } from "./nearest.ts";

/** Every sentence that says what a line file may hold. A problem adds where, and what was found. */
export const allowed = {
  // the file
  fileSize: (most: string) => `a line file has at most ${most}`,
  nesting: (most: number) => `lists and objects stand at most ${most} deep in one another`,
  values: (most: number) => `a line holds at most ${most} values in all`,
  jsonValue: "a value is wanted: a number, a text in double quotes, true, false, null, a list [ ] or an object { }",
  jsonKey: "a key in double quotes is wanted",
  jsonColon: 'a ":" is wanted after a key',
  jsonComma: (close: string) => `a "," or a "${close}" is wanted`,
  jsonEnd: "the file ends after one value",
  jsonText: "a text ends on its own line and writes special characters as JSON does, such as \\n, \\\" or \\u00b5",
  keyOnce: "a key stands once in an object",
  keyForbidden: "this name is kept by JavaScript for itself",
  plainData: "a line is plain data: numbers, texts, true, false, null, lists and objects",
  cycle: "a line is a tree: nothing in it contains itself",
  finite: "a number is finite, at most about 1.8e308",
  moreProblems: "mend the others first",
  atMost: (most: number) => `at most ${most}`,
  inAll: (most: number, what: string) => `a line has at most ${most} ${what} in all`,
  onMachines: (most: number, what: string) => `a line has at most ${most} ${what} in all, those of each machine counted`,
  formulas: (most: number) => `all formulas of a line have at most ${most} characters together`,

  // things of the language
  line: "a line is an object with format, id, arrivals and stations",
  format: 'the format of a line is "plantloop/line@1"',
  id: "an id is 1 to 64 letters, digits, - or _, and begins with a letter or a digit",
  name: "a name for formulas is 1 to 64 letters, digits or _, and begins with a letter",
  nameOfCore: "this name is kept by JavaScript for itself; choose another",
  text: "a text is an object with en and ko",
  words: (most: number) => `a text of 1 to ${most} characters, without control characters`,
  oneOf: (names: readonly string[]) => `one of ${list(names)}`,
  sector: (names: readonly string[]) => `the sector is one of ${list(names)}`,
  kind: (found: unknown, names: readonly string[]) => `${didYouMean(found, names)}a station looks like one of ${list(names)}`,
  boolean: "true or false",
  number: "a finite number of at most 1e12 in size",
  notNegative: "a finite number from 0 to 1e12",
  positive: "a finite number above 0 and at most 1e12",
  whole: (least: number, most: number) => `a whole number from ${least} to ${most}`,
  numberOrFormula: "a number, or a formula as a text",
  formula: "a formula is a text of at most 1000 characters",
  noise: "a noise is a number of 0 or more, or a formula as a text",
  range: "a range is [lowest, highest], two numbers with the lowest below the highest",
  spec: "a specification is [lower, upper]: each a number, a formula over the design, or null for no limit",
  everyNth: "every n-th part: a whole number from 1 to 1000000",

  // stations
  stations: (most: number) => `a line has a list of 1 to ${most} stations`,
  station: "a station is an object with an id and a time",
  machines: (most: number) => `a station has 1 to ${most} machines`,
  allMachines: (most: number) => `a line has at most ${most} machines in all`,
  buffer: "a buffer has 0 or more places, or null for no limit",
  largestBuffer: (most: number) => `a buffer has at most ${most} places, or null for no limit`,
  failures: "failures are an object with uptime and repair",
  failureModes: (most: number) => `failures are one mode, or a list of 1 to ${most} of them`,
  clock: 'the clock of failures is "operating" or "calendar"',
  uptime: "a machine runs some time between failures: an uptime above 0",
  reworkLimit: (most: number) => `a part is sent back 1 to ${most} times at most, so that no part goes round for ever`,
  reworkTo: (earlier: readonly string[]) => `rework goes to this station or an earlier one: ${list(earlier)}`,
  reworkOrGrade: "a station that grades sends nothing back; rework belongs to a station before it",
  setPoint: (low: number, high: number) => `a set point stays within its range, from ${low} to ${high}`,
  nominal: (low: number, high: number) => `a design parameter's nominal value stays within its range, from ${low} to ${high}`,
  specAscending: "at the nominal design the lower limit is below the upper",
  target: (lower: number, upper: number) => `a target stands between the limits, from ${lower} to ${upper}`,
  staggered: "planned maintenance can be staggered: true needs every, the parts between two of them",
  wearLimit: (initial: number) => `a wear grows: its limit stands above the start of its tool state, ${initial}`,
  wearGrows: "a wear grows with every part, or stays: its tool state has a perPart of 0 or more",
  wearSensor: (tool: string) => `the sensor of a wear shows it: its reading changes with ${quote(tool)}`,
  wearOnce: "a tool state is watched by one wear",
  controlAim: "a characteristic that is controlled has a target, or a limit on each side",
  controlStation: (movers: readonly string[]) => `a control acts before its characteristic is measured: ${movers.length === 0 ? "but no set point there leads to it" : `at one of ${list(movers)}`}`,
  controlMoves: (characteristic: string, movers: readonly string[]) =>
    `a control moves its characteristic: ${quote(characteristic)} changes with the set point; ${movers.length === 0 ? "none of this line moves it" : `these move it: ${list(movers)}`}`,
  controlOnce: "a set point is moved by one control",
  controlledOnce: "a characteristic is in one control only: two would each take its whole deviation back",
  gaugeBelowLimit: (upper: number) => `what a gauge shows at least is below the upper limit, ${upper}`,
  gaugeBelowTarget: (target: number) => `what a gauge shows at least is at most the target, ${target}`,
  fault: "a fault has a step or a perPart other than 0",
  wearMaintenance: "a wear needs a station whose maintenance resets it",

  // arrivals and times
  arrivals: 'arrivals are "saturated", or an object with interarrival and perhaps maximum, or with conwip',
  interarrival: "arrivals need some time between them, or a maximum of at most a million: else all parts of the world arrive at one moment",
  endless: "a first station that never waits for work needs a time above 0 at it or at a station that it can block; else endless parts pass at one moment",
  duration: `a duration is a number of seconds, or a text with a unit (${durationUnits.join(", ")}), such as "45 min"`,
  durationRange: "a duration is 0, or from 1 microsecond to 100 years",
  durationPositive: "a duration above 0, from 1 microsecond to 100 years",
  meanPositive: "a mean time is from 1 microsecond to 100 years",
  scalePositive: "a scale is from 1 microsecond to 100 years",
  distribution: (kinds: readonly string[]) => `a time is a duration, or an object with exactly one of ${list(kinds)}`,
  parameters: (kind: string, names: readonly string[]) => `${kind} is an object with ${list(names)}`,
  ascending: (names: readonly string[]) => names.join(" ≤ "),
  cv: "a coefficient of variation is from 0 to 100",
  sdOrCv: "lognormal has exactly one of sd and cv beside its mean",
  shapeK: "k is a whole number from 1 to 10000",
  shape: "a shape is from 0.1 to 1000",
  empiricalValues: (most: number) => `a list of 1 to ${most} durations`,
  weights: "weights are numbers of 0 or more, one for each value, and not all 0",

  // products and their routes
  conwip: (most: number) => `a line holds a constant number of 1 to ${most} parts`,
  products: "products are an object by name",
  routedProduct: "a product is an object with a route",
  route: (most: number) => `a route is a list of 1 to ${most} steps`,
  step: "a step is an object with a station",
  stepRework: "the rework of a step is an object with share and to",
  stepBatch: "the batch of a step is an object with maximum and perhaps minimum",
  queueLimit: "a queue limit is an object with after and time",
  share: "a share is above 0 and at most 1",
  shareBelowOne: "a share that is sent back is from 0 to below 1",
  scrapShare: "a share that is scrapped is from 0 to 1",
  pieces: (most: number) => `a whole number of pieces, from 1 to ${most}`,
  lots: (most: number) => `a whole number of lots, from 1 to ${most}`,
  releases: (most: number) => `releases are a list of 1 to ${most}`,
  release: "a release is an object with id, product and interarrival",
  inventory: (most: number) => `an inventory is a list of at most ${most} entries`,
  stock: "an entry of the inventory is an object with a product",

  // material handling
  transport: "transport is an object with time, moves or fleets",
  moves: (most: number) => `a list of at most ${most} moves`,
  move: "a move is an object with from, to or both, and its time",
  moveNamed: "a move names from, to or both; the time of all others is the transport's own",
  moveOnce: "the time of a move is said once",
  served: "a served move is an object with from, to or both",
  serves: (most: number) => `a fleet serves a list of 1 to ${most} moves; left out, all`,
  fleets: (most: number) => `a list of at most ${most} fleets`,
  fleet: "a fleet is an object with an id",
  fleetKind: "the kind of a fleet is agv, hoist or crane",
  vehicles: (most: number) => `a fleet has 1 to ${most} vehicles`,
  track: "the track of a crane is an object with positions and speed",
  positions: "positions are an object of metres by station",
  position: "the track has a position for each station that the crane serves",
  metres: "metres, or metres a second, from 0.001 to 1000000",
  conveyor: "a conveyor is an object with length, speed and spacing",
  conveyorSpacing: (length: number) => `a part finds place on its conveyor: a spacing of at most the length, ${length}`,
  conveyorOrBuffer: "parts wait on the conveyor: a station has one of conveyor and bufferBefore",
  conveyorBatch: "one part at a time comes to the end of a conveyor, so no batch can form there",
  conveyorBetween: "a conveyor stands between stations: no part starts its way on it",
  conveyorCarries: "its conveyor brings the parts to this station; no move or fleet goes there",
  outputPlaces: "an output has 0 or more places, or null for no limit",
  outputServed: "parts wait in an output for a vehicle: a fleet serves moves from this station",

  // the flow at a station
  dispatch: (names: readonly string[]) => `who goes first is one of ${list(names)}, or an object with a formula`,
  dispatchRules: (most: number) => `rules of dispatching are one, or a list of 1 to ${most}`,
  batch: "a batch is an object with maximum and perhaps minimum, of and wait",
  setups: "setups are an object with changes, minimumRuns or initial",
  setupChange: "a change of setup is an object with to and time",
  setupChanges: (most: number) => `a list of at most ${most} changes of setup`,
  minimumRuns: "minimum runs are an object of whole numbers by setup",
  preventive: "a preventive maintenance is an object with id, time, and every or everyPieces",
  preventives: (most: number) => `a list of at most ${most} preventive maintenances`,

  // names that refer
  unique: "an id stands once in its list",
  sameName: (other: string) => `${other} has this name already; a formula could not tell them apart`,
  key: (found: string, keys: readonly string[]) => `${didYouMean(found, keys)}the keys here are ${list(keys)}`,
  known: (what: string, found: unknown, names: readonly string[]) =>
    names.length === 0 ? `there is no ${what}` : `${didYouMean(found, names)}${what} is one of ${list(names)}`,
  formulaSyntax: (message: string, position: number) => `at character ${position + 1}: ${message}`,
  formulaName: (found: string, names: readonly string[]) =>
    names.length === 0 ? "this formula can use numbers alone: there is nothing to name" : `${didYouMean(found, names)}this formula can use ${list(names)}`,
  madeLater: (station: string) => `this attribute is made only later, at ${station}; a formula uses what earlier stations made`,
  characteristic: "a characteristic has the name of an attribute that a station makes, at its inspection or before",
  nominalFinite: "at the nominal set points and design a formula gives a finite number",
  nominalNoise: "at the nominal set points and design a noise is 0 or more",
};

const shown = 12;

function list(names: readonly string[]): string {
  return names.length > shown ? `${names.slice(0, shown).join(", ")}, … (${names.length})` : names.join(", ");
}

function didYouMean(found: unknown, names: readonly string[]): string {
  const near = typeof found === "string" ? nearest(found, names) : null;
  return near === null ? "" : `did you mean "${near}"? `;
}
