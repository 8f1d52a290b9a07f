import type { Command } from "#line";
import { type Conditions, type Twin, assume, inSpecShare, presentConditions, settle } from "#twin";

/** Shares of parts in specification, 0…1, as the twin forecasts them without a command and with it. */
interface ForecastYields {
  readonly before: number;
  readonly after: number;
}

/**
 * The yields that the twin forecasts of a command that changes how parts come about: a set point, or a design, whose controllers
 * are taken to have brought their set points to where they rest under it. Null for any other command, and on a line without characteristics.
 */
export function forecastYields(twin: Twin, command: Command, now: number): ForecastYields | null {
  if (twin.line.characteristics.length === 0) return null;
  if (command.type !== "set-point" && command.type !== "release-revision") return null;
  const station = command.type === "set-point" ? (twin.line.stations.find(({ id }) => id === command.station)?.index ?? -1) : -1;
  const present = presentConditions(twin, { station, machine: command.type === "set-point" ? command.machine : -1, now });
  const then = command.type === "set-point" ? withSetPoint(twin, present, command) : underDesign(twin, present, { design: command.design, now });
  return { before: inSpecShare(twin, present, now), after: inSpecShare(twin, then, now) };
}

function withSetPoint({ line }: Twin, present: Conditions, { station: id, setPoint, value }: Extract<Command, { readonly type: "set-point" }>): Conditions {
  const station = line.stations.find((one) => one.id === id);
  const index = station?.recipe.findIndex((one) => one.id === setPoint) ?? -1;
  if (station === undefined || index < 0) return present;
  return { ...present, setPoints: present.setPoints.with(station.index, (present.setPoints[station.index] ?? []).with(index, value)) };
}

function underDesign(twin: Twin, present: Conditions, { design: named, now }: { readonly design: Readonly<Record<string, number>>; readonly now: number }): Conditions {
  const { line } = twin;
  const design = line.design.map((name, index) => named[name] ?? present.design[index] ?? 0);
  const resting = settle(line, assume(twin, now), design).setPoints;
  const setPoints = line.stations.map(({ firstMachine, machines, recipe }) =>
    recipe.map((_, index) => resting.slice(firstMachine, firstMachine + machines).reduce((sum, own) => sum + (own[index] ?? 0), 0) / machines),
  );
  return { ...present, design, setPoints };
}
