/** The entry of the run's own thread: does what the page asks for, and tells it what there is to see. */
import { lineView, perform, questionOf, restoreSession } from "#loop";
import type { FromRun, ToOneRun, ToRun } from "#store";
import { openChange } from "./change.ts";
import { type Opening, messageOf, openAgain, openFile, openPlant, plantChoices, takeChange } from "./opening.ts";
import { Runner } from "./runner.ts";

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
      return begin(message.run, openPlant(message.plant, message.seed));
    }
    case "open-file":
      return openNew(message);
    case "change":
      return change(message);
    case "repeat": {
      if (runner.running?.run !== message.of) return;
      wanted = message.run;
      return begin(message.run, { ...openAgain(runner.running), speed: message.speed, story: message.story });
    }
    case "resume":
      wanted = message.run;
      runner.tellSnapshot();
      return runner.begin({ run: message.run, session: restoreSession(new Uint8Array(message.snapshot)), recording: message.recording, rushTo: message.rushTo }, message.speed);
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
  const { parseLine } = await import("#line/read");
  const read = parseLine(line);
  if (wanted !== run) return;
  if (!read.ok) return post({ type: "refused", run, name, problems: read.problems });
  takeChange(read.line);
  // Lines are changed while the page is developed alone: what reads them is there before the first.
if (import.meta.env.DEV) import("#line/read").catch(() => null);
post({ type: "plants", plants: plantChoices() });
  const { opening, isKept } = openChange(runner.running, read.line, shown);
  begin(run, opening, isKept ? "kept" : "anew");
}

/** What the visitor wants of the running session. */
function act(message: ToOneRun): void {
  if (message.type === "speed") return runner.setSpeed(message.speed);
  try {
    if (message.type === "what-if") {
      if (runner.running !== null) post({ type: "question", run: message.run, ticket: message.ticket, question: questionOf(runner.running.session, message.asked) });
      return;
    }
    runner.act((session) => perform(session, message), { isLook: message.type === "follow" || message.type === "suspect" });
  } catch (error) {
    post({ type: "rejected", message: messageOf(error) });
  }
}

/** What ran before is told as it stands: it may be gone on with. */
function begin(run: number, { session, speed, recording, rushTo, story }: Opening, change?: "kept" | "anew"): void {
  runner.tellSnapshot();
  post({ type: "opened", run, line: lineView(session.line), spec: session.line.spec, seed: session.data.seed, speed, story, ...(change === undefined ? {} : { change }) });
  runner.begin({ run, session, recording, rushTo }, speed);
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

post({ type: "plants", plants: plantChoices() });
turn();
