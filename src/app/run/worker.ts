/** The entry of the run's own thread: does what the page asks for, and tells it what there is to see. */
import { type Session, give, lineView, restoreSession, setFollowed, setLoop, startDesignSearch } from "#loop";
import type { FromRun, ToRun } from "#store";
import { type Opening, messageOf, openFile, openScenario } from "./opening.ts";
import { Runner } from "./runner.ts";

const runner = new Runner(post);

function post(message: FromRun, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

globalThis.addEventListener("message", (event: MessageEvent<ToRun>) => {
  receive(event.data).catch(fail);
});

async function receive(message: ToRun): Promise<void> {
  switch (message.type) {
    case "open":
      return begin(openScenario(message.scenario, message.seed));
    case "open-file": {
      const { file, seed } = message;
      const opened = await openFile(file, seed);
      return opened.ok ? begin(opened.opening) : post({ type: "refused", name: file.name, problems: opened.problems });
    }
    case "resume": {
      runner.begin(restoreSession(new Uint8Array(message.snapshot)), message.speed);
      return post({ type: "resumed" });
    }
    case "speed":
      return runner.setSpeed(message.speed);
    case "frames": {
      runner.areFramesWanted = message.wanted;
      return;
    }
    case "taken":
      return runner.taken(message.what);
    default:
      if (runner.session !== null) act(runner.session, message);
  }
}

/** What the visitor wants done to the running session. */
function act(session: Session, message: Extract<ToRun, { type: "loop" | "command" | "follow" | "design-search" }>): void {
  if (message.type === "loop") setLoop(session, message.loop);
  if (message.type === "follow") setFollowed(session, message.serial);
  if (message.type === "design-search") startDesignSearch(session);
  if (message.type === "command") {
    try {
      give(session, message.command);
    } catch (error) {
      post({ type: "rejected", message: messageOf(error) });
    }
  }
  runner.tellSoon();
}

function begin({ session, speed }: Opening): void {
  post({ type: "opened", line: lineView(session.line), seed: session.data.seed, speed });
  runner.begin(session, speed);
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
  runner.session = null;
  post({ type: "failed", message: messageOf(error) });
}

turn();
