/** The entry of the run's own thread: does what the page asks for, and tells it what there is to see. */
import { assumptionOf, fingerprintOf, lineView, perform, questionOf, restoreSession, runValueOf } from "#loop";
import type { FromRun, Notice, ToOneRun, ToRun } from "#store";
import { type Opening, isShippedLine, messageOf, openAgain, openFile, openLine, openLineOf, openPlant, plantChoices, problemsOf, takeChange } from "./opening.ts";
import { type Arrival, Runner } from "./runner.ts";
import { usualPlant } from "./usualPlant.ts";

const runner = new Runner(post);
/** The newest run that was asked for: a file whose reading takes longer than the visitor's patience is not opened after all. */
let wanted = 0;

function post(message: FromRun, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

globalThis.addEventListener("message", (event: MessageEvent<ToRun>) => {
  receive(event.data).catch(fail);
});

async function receive(message: ToRun): Promise<void> {
  switch (message.type) {
    case "open": {
      wanted = message.run;
      return openKnown(message);
    }
    case "open-link":
      return openLinked(message);
    case "open-file":
      return openNew(message);
    case "change":
      // Nobody else sends it: the built page goes without.
      return import.meta.env.DEV ? change(message) : undefined;
    case "repeat": {
      if (runner.running?.run !== message.of) return;
      wanted = message.run;
      return begin(message.run, { ...openAgain(runner.running), speed: message.speed, story: message.story });
    }
    case "resume":
      wanted = message.run;
      runner.tellSnapshot();
      return runner.begin({ run: message.run, session: restoreSession(new Uint8Array(message.snapshot)), recording: message.recording, rushTo: message.rushTo }, message.speed);
    case "plants":
      return tellPlants();
    case "frames": {
      runner.areFramesWanted = message.wanted;
      return;
    }
    case "taken":
      return runner.taken(message.what);
    default:
      if (runner.running?.run === message.run) act(message);
  }
}

async function openNew({ run, file, seed }: Extract<ToRun, { type: "open-file" }>): Promise<void> {
  wanted = run;
  const opened = await openFile(file, seed);
  if (wanted !== run) return;
  if (opened.ok) begin(run, opened.opening);
  else post({ type: "refused", run, name: file.name, problems: opened.problems });
}

/** A line was changed: it takes the place of the one that runs, or what is wrong with it is told. */
async function change({ run, name, line, ...shown }: Extract<ToRun, { type: "change" }>): Promise<void> {
  wanted = run;
  const [{ parseLine }, { openChange }] = await Promise.all([import("#line/read"), import("./change.ts")]);
  const read = parseLine(line);
  if (wanted !== run) return;
  if (!read.ok) return post({ type: "refused", run, name, problems: read.problems });
  takeChange(read.line);
  await tellPlants();
  const { opening, isKept } = openChange(runner.running, read.line, shown);
  begin(run, opening, { notice: { kind: isKept ? "kept" : "anew", name: read.line.id, file: name } });
}

/** A plant that ships; where there is none of that name, or what is written of it is wrong, the usual one, and a word about it. Where it can't be fetched, what runs goes on. */
async function openKnown({ run, plant, seed }: { readonly run: number; readonly plant: string; readonly seed: number | null }, notice: Notice | null = null): Promise<void> {
  const others = await fetched(async () => ((await isShippedLine(plant)) ? [] : plantChoices()));
  if (others === null) return post({ type: "unfetched", run, plant });
  const problems = import.meta.env.DEV && others.length === 0 ? await problemsOf(plant) : [];
  const isKnown = others.length === 0 && problems.length === 0;
  const opening = await openPlant(isKnown ? plant : usualPlant, isKnown ? seed : null);
  const unknown = others.length === 0 ? null : await unknownPlant(plant, others.map(({ id }) => id));
  // Another may have been asked for meanwhile.
  if (wanted !== run) return;
  begin(run, opening, { isShipped: true, notice: notice ?? (problems.length > 0 ? { kind: "refused", name: plant, problems } : unknown) });
}

async function unknownPlant(plant: string, among: readonly string[]): Promise<Notice> {
  const { nearest } = await import("#line/read");
  const near = nearest(plant, among);
  return { kind: "link", why: "plant", message: `found ${JSON.stringify(plant)}; ${near === null ? "" : `did you mean ${JSON.stringify(near)}? `}${among.join(", ")}` };
}

/** Null where something can't be fetched. Rejects then as long as nothing runs that could go on. */
async function fetched<Result>(load: () => Promise<Result>): Promise<Result | null> {
  try {
    return await load();
  } catch (error) {
    if (runner.running === null) throw error;
    return null;
  }
}

/** The names of the plants; they are fetched for that. */
async function tellPlants(): Promise<void> {
  await plantChoices().then((plants) => post({ type: "plants", plants }), () => post({ type: "unfetched", run: null, plant: null }));
}

async function openLinked(message: Extract<ToRun, { type: "open-link" }>): Promise<void> {
  const { run, text } = message;
  wanted = run;
  // What reads links comes with the first of them.
  const { openLink } = await import("./openLink.ts");
  if (wanted !== run) return;
  const opened = openLink(text);
  if (!opened.ok) return openKnown(message, { kind: "link", ...opened.trouble });
  const { session } = opened.opening;
  const tell = (why: "unlike" | "forged", what: string): void => post({ type: "notice", run, notice: { kind: "link", why, message: what } });
  begin(run, opened.opening, {
    isShipped: opened.isShipped,
    arrival: {
      arrived: (there) => {
        const found = fingerprintOf(there);
        if (found !== opened.fingerprint) tell("unlike", `${found}, ${opened.fingerprint}`);
      },
      failed: (error) => {
        tell("forged", messageOf(error));
        const { spec } = session.line;
        runner.begin({ run, ...(opened.isShipped ? openLineOf(spec, session.data.seed) : openLine(spec, session.data.seed)) }, opened.opening.speed);
      },
    },
  });
}

/** What the visitor wants of the running session. */
function act(message: ToOneRun): void {
  if (message.type === "speed") return runner.setSpeed(message.speed);
  if (message.type === "stay") return runner.stay();
  try {
    if (message.type === "value") {
      if (runner.running !== null) post({ type: "value", run: message.run, ticket: message.ticket, value: runValueOf(runner.running.session) });
      return;
    }
    if (message.type === "what-if") {
      if (runner.running !== null) post({ type: "question", run: message.run, ticket: message.ticket, question: questionOf(runner.running.session, message.asked) });
      return;
    }
    if (message.type === "assume") {
      if (runner.running !== null) post({ type: "assumption", run: message.run, ticket: message.ticket, assumption: assumptionOf(runner.running.session) });
      return;
    }
    runner.act((session) => perform(session, message), { isLook: message.type === "follow" || message.type === "suspect" });
  } catch (error) {
    post({ type: "rejected", message: messageOf(error) });
  }
}

interface Begun {
  /** Its line is known to ship under its id. */
  readonly isShipped?: boolean;
  readonly notice?: Notice | null;
  readonly arrival?: Arrival;
}

/** What ran before is told as it stands: it may be gone on with. */
function begin(run: number, { session, speed, recording, rushTo, story }: Opening, { isShipped = false, notice = null, arrival }: Begun = {}): void {
  runner.tellSnapshot();
  post({ type: "opened", run, line: lineView(session.line), spec: session.line.spec, seed: session.data.seed, speed, story, notice, isShipped });
  runner.begin({ run, session, recording, rushTo, ...(arrival === undefined ? {} : { arrival }) }, speed);
}

function turn(): void {
  try {
    setTimeout(turn, runner.turn());
  } catch (error) {
    fail(error);
  }
}

/** The session can't be trusted any more: the page ends this thread, and goes on in another from the last snapshot. */
function fail(error: unknown): void {
  runner.running = null;
  post({ type: "failed", message: messageOf(error) });
}

// Lines are changed while the page is developed alone: what reads them is there before the first.
if (import.meta.env.DEV) import("#line/read").catch(() => null);
turn();
