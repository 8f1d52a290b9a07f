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
    hear({ data: { type: "summary", run, summary, speedReached: 0, isRushing: false, catchingUpTo: null } });
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
  opens(2, { kind: "kept", name: "my-line", file: "src/lines/my-line.ts" });
  expect(state.getState()).toMatchObject({ present: { run: 2 }, station: "coat", machine: 1, isPaused: true, notices: [{ kind: "kept", name: "my-line" }] });
});

test("what is shown of a line stays the very same where a change is neither drawn nor named, so that its picture need not be built again", () => {
  const { state, actions, opens } = started();
  actions.openPlant("my-line", 4);
  opens(1, null);
  const shown = state.getState().present?.line;
  actions.showChange("src/lines/my-line.ts", line);
  opens(2, { kind: "kept", name: "my-line", file: "src/lines/my-line.ts" });
  expect(state.getState().present?.line).toBe(shown);
  actions.showChange("src/lines/my-line.ts", line);
  opens(3, { kind: "anew", name: "my-line", file: "src/lines/my-line.ts" });
  expect(state.getState().present?.line).not.toBe(shown);
});

test("one whose stations are others shows nothing of what was looked at; one that is wrong leaves all as it is, and says what is wrong", () => {
  const { state, actions, opens, says } = started();
  actions.openPlant("my-line", 4);
  opens(1, null);
  actions.selectStation("coat", 1);
  actions.showChange("src/lines/my-line.ts", line);
  opens(2, { kind: "anew", name: "my-line", file: "src/lines/my-line.ts" });
  expect(state.getState()).toMatchObject({ present: { run: 2 }, station: null, notices: [{ kind: "anew" }] });
  const problems = [{ path: "id", found: "nothing", allowed: "an id" }];
  actions.showChange("src/lines/my-line.ts", {});
  says({ type: "refused", run: 3, name: "src/lines/my-line.ts", problems });
  expect(state.getState()).toMatchObject({ present: { run: 2 }, notices: [{ kind: "refused", problems }] });
});

test("what is told stands beside what was told before, until it is closed or something newer of the same file comes", () => {
  const { state, actions, opens, says } = started();
  const refused = (run: number, name: string): void => says({ type: "refused", run, name, problems: [{ path: "id", found: "nothing", allowed: "an id" }] });
  const told = (): unknown => state.getState().notices.map((notice) => [notice.kind, "name" in notice ? notice.name : ""]);
  actions.openPlant("my-line", 4);
  opens(1, null);
  actions.showChange("src/lines/one.ts", {});
  refused(2, "src/lines/one.ts");
  actions.showChange("src/lines/my-line.ts", {});
  refused(3, "src/lines/my-line.ts");
  expect(told()).toEqual([["refused", "src/lines/one.ts"], ["refused", "src/lines/my-line.ts"]]);
  actions.showChange("src/lines/my-line.ts", line);
  opens(4, { kind: "kept", name: "my-line", file: "src/lines/my-line.ts" });
  expect(told()).toEqual([["refused", "src/lines/one.ts"], ["kept", "my-line"]]);
  const [first] = state.getState().notices;
  if (first !== undefined) actions.dismiss(first);
  expect(told()).toEqual([["kept", "my-line"]]);
  actions.openPlant("my-line", 5);
  opens(5, null);
  expect(told()).toEqual([]);
});

test("a run that catches up says up to when, and need not", () => {
  const { state, actions, posted, opens, says } = started();
  actions.openPlant("my-line", 4);
  opens(1, null);
  says({ type: "summary", run: 1, summary, speedReached: 0, isRushing: true, catchingUpTo: 28_800 });
  expect(state.getState()).toMatchObject({ isRushing: true, catchingUpTo: 28_800 });
  actions.stay();
  expect(posted.mock.calls.at(-1)).toEqual([{ type: "stay", run: 1 }]);
  says({ type: "summary", run: 1, summary, speedReached: 0, isRushing: false, catchingUpTo: null });
  expect(state.getState()).toMatchObject({ isRushing: false, catchingUpTo: null });
});
