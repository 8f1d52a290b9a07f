import { expect, test, vi } from "vitest";
import { compileLine } from "#line";
import { createSession, lineView, summarize } from "#loop";
import { type FromRun, type ToRun, createPlantStore } from "#store";
import { line } from "../../templates/line.ts";

const never = (): Promise<never> => new Promise(() => undefined);
const compiled = compileLine(line);
const summary = summarize(createSession(compiled, { seed: 1, loop: "closed" }));

/** A store whose thread only listens, and says what it is told to. */
function started() {
  const posted = vi.fn<(message: ToRun) => void>();
  let hear: (event: { readonly data: FromRun }) => void = () => undefined;
  const thread = { postMessage: posted, terminate: () => undefined, addEventListener: (type: string, listener: typeof hear) => { if (type === "message") hear = listener; } };
  const store = createPlantStore({ start: () => thread as unknown as Worker, compare: never, study: never, foretell: never, readMap: never, compute: { allocate: never, sweep: never }, share: never } as never);
  const opens = (run: number, notice: Extract<FromRun, { type: "opened" }>["notice"]): void => {
    hear({ data: { type: "opened", run, line: lineView(compiled), spec: line, seed: 4, speed: 60, story: null, isShipped: true, notice } });
    hear({ data: { type: "summary", run, summary, speedReached: 0, isRushing: false } });
  };
  return { ...store, posted, opens, says: (data: FromRun) => hear({ data }) };
}

test("a changed line is asked for with what is shown; the machine that was looked at and the pause stay, and it is told that time was kept", () => {
  const { state, actions, posted, opens } = started();
  actions.openPlant("my-line", 4);
  opens(1, null);
  actions.setSpeed(90);
  actions.setPaused(true);
  actions.selectStation("coat", 1);
  const changed = { ...line, id: "my-line" };
  actions.showChange("src/lines/my-line.ts", changed);
  expect(posted.mock.calls.map(([message]) => message)).toContainEqual({ type: "change", run: 2, name: "src/lines/my-line.ts", line: changed, speed: 90, story: null });
  expect(state.getState().present?.run).toBe(1);
  opens(2, { kind: "kept", name: "my-line" });
  expect(state.getState()).toMatchObject({ present: { run: 2 }, station: "coat", machine: 1, isPaused: true, notice: { kind: "kept", name: "my-line" } });
});

test("one whose stations are others shows nothing of what was looked at; one that is wrong leaves all as it is, and says what is wrong", () => {
  const { state, actions, opens, says } = started();
  actions.openPlant("my-line", 4);
  opens(1, null);
  actions.selectStation("coat", 1);
  actions.showChange("src/lines/my-line.ts", line);
  opens(2, { kind: "anew", name: "my-line" });
  expect(state.getState()).toMatchObject({ present: { run: 2 }, station: null, notice: { kind: "anew" } });
  const problems = [{ path: "id", found: "nothing", allowed: "an id" }];
  actions.showChange("src/lines/my-line.ts", {});
  says({ type: "refused", run: 3, name: "src/lines/my-line.ts", problems });
  expect(state.getState()).toMatchObject({ present: { run: 2 }, notice: { kind: "refused", problems } });
});
