/** The run's own thread: steps the session at the speed that the page asks for and tells it what there is to see. */
import { type LineSpec, compileLine } from "#line";
import { readLine } from "#line/read";
import { shippedLines } from "#lines";
import { type Session, buffersOf, createSession, give, lineView, restoreSession, saveSession, setFollowed, setLoop, startComparison, startDesignSearch, stepSession, summarize, takePicture } from "#loop";
import { scenarios } from "#scenarios";
import type { FromWorker, ToWorker } from "#store";

const pace = { turnMs: 16, budgetMs: 12, summaryMs: 250, frameMs: 30, snapshotMs: 5000 } as const;
/** As fast as it goes, the session is stepped in pieces of this many simulated seconds between looks at the clock. */
const pieceSeconds = 30;

let session: Session | null = null;
let speed = 0;
let areFramesWanted = true;
let lastTurn = 0;
let due = { summary: 0, frame: 0, snapshot: 0 };
/** Simulated and wall time of the last measurement of the speed reached. */
let measured = { simulated: 0, wall: 0, speed: 0 };

function post(message: FromWorker, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

globalThis.addEventListener("message", (event: MessageEvent<ToWorker>) => {
  try {
    receive(event.data);
  } catch (error) {
    fail(error);
  }
});

function receive(message: ToWorker): void {
  switch (message.type) {
    case "open":
      return openScenario(message.scenario, message.seed);
    case "open-file":
      return openFile(message);
    case "resume":
      return begin(restoreSession(new Uint8Array(message.snapshot)), { scenario: null, speed });
    case "speed": {
      speed = message.speed;
      measured = { simulated: now(), wall: performance.now(), speed: 0 };
      return;
    }
    case "frames": {
      areFramesWanted = message.wanted;
      return;
    }
    case "crash-test":
      throw new Error("a crash that was asked for");
    default:
      if (session !== null) act(session, message);
  }
}

/** What the page wants done to the running session. */
function act(running: Session, message: Extract<ToWorker, { type: "loop" | "command" | "follow" | "design-search" }>): void {
  if (message.type === "loop") setLoop(running, message.loop);
  if (message.type === "follow") setFollowed(running, message.serial);
  if (message.type === "design-search") startDesignSearch(running);
  if (message.type === "command") give(running, message.command);
  due = { ...due, summary: 0, frame: 0 };
}

function openScenario(id: string, seed: number): void {
  const scenario = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined;
  const line = scenario && Object.hasOwn(shippedLines, scenario.line) ? shippedLines[scenario.line] : undefined;
  if (scenario === undefined || line === undefined) throw new Error(`unknown scenario ${id}; there are ${Object.keys(scenarios).join(", ")}`);
  const opened = createSession(compileLine(line), {
    seed,
    loop: "open",
    events: scenario.events,
    designSearchAt: scenario.designSearchAt,
  });
  stepSession(opened, scenario.openAtSeconds);
  startComparison(opened);
  setLoop(opened, "closed");
  begin(opened, { scenario: id, speed: scenario.speed });
}

function openFile(file: { readonly name: string; readonly text: string; readonly seed: number }): void {
  const read = readLine(file.text);
  if (!read.ok) return post({ type: "refused", name: file.name, problems: read.problems });
  begin(openLine(read.line, file.seed), { scenario: null, speed: 60 });
}

function openLine(line: LineSpec, seed: number): Session {
  return createSession(compileLine(line), { seed, loop: "closed" });
}

function begin(opened: Session, at: { readonly scenario: string | null; readonly speed: number }): void {
  session = opened;
  speed = at.speed;
  due = { summary: 0, frame: 0, snapshot: 0 };
  lastTurn = performance.now();
  measured = { simulated: now(), wall: lastTurn, speed: 0 };
  post({ type: "opened", line: lineView(opened.line), scenario: at.scenario, seed: opened.data.seed, speed });
}

function now(): number {
  return session === null ? 0 : session.plant.state.count[0] === undefined ? 0 : session.plant.state.count[0] / 1e6;
}

function turn(): void {
  const wall = performance.now();
  if (session !== null) {
    try {
      run(session, Math.min(0.25, (wall - lastTurn) / 1000));
      tell(session, performance.now());
    } catch (error) {
      fail(error);
    }
  }
  lastTurn = wall;
  setTimeout(turn, Math.max(0, pace.turnMs - (performance.now() - wall)));
}

/** Steps on by what the speed asks for since the last turn, or as far as the time for one turn allows. */
function run(running: Session, wallSeconds: number): void {
  if (speed <= 0) return;
  const start = performance.now();
  const target = now() + wallSeconds * speed;
  while (now() < target && performance.now() - start < pace.budgetMs) stepSession(running, Math.min(target, now() + pieceSeconds));
}

function tell(running: Session, wall: number): void {
  if (wall >= due.frame && areFramesWanted) {
    due.frame = wall + pace.frameMs;
    const frame = takePicture(running);
    post({ type: "frame", frame }, buffersOf(frame));
  }
  if (wall >= due.summary) {
    due.summary = wall + pace.summaryMs;
    post({ type: "summary", summary: summarize(running), speedReached: speedReached(wall) });
  }
  if (wall >= due.snapshot) {
    due.snapshot = wall + pace.snapshotMs;
    const { buffer } = saveSession(running);
    post({ type: "snapshot", snapshot: buffer, timeSeconds: now() }, [buffer]);
  }
}

function speedReached(wall: number): number {
  const seconds = (wall - measured.wall) / 1000;
  if (seconds >= 1) measured = { simulated: now(), wall, speed: (now() - measured.simulated) / seconds };
  return measured.speed;
}

/** The session can't be trusted any more: it stops here, and the page resumes it from its last snapshot. */
function fail(error: unknown): void {
  session = null;
  post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
}

turn();
