import type { StationSummary, StationView } from "#loop";
import type { PanelProps } from "../panel.ts";
import { useWords } from "../../words/useWords.tsx";
import { sentence } from "../../words/words.ts";
import { ChartsOfStation } from "./ChartsOfStation.tsx";
import { StationFlow } from "./flow/StationFlow.tsx";
import { MachineChips } from "./MachineChips.tsx";
import { MachineNow } from "./MachineNow.tsx";
import { MaintenanceOrder } from "./MaintenanceOrder.tsx";
import { machinesToLookAt } from "./sensors/belief.ts";
import { SensorNotice } from "./sensors/SensorNotice.tsx";
import { Sensors } from "./sensors/Sensors.tsx";
import { RemainingLives } from "./RemainingLives.tsx";
import { SetPoints } from "./SetPoints.tsx";
import { StationPicker } from "./StationPicker.tsx";

/** One station: what it does and why, its machines, its settings and its control chart. */
export function StationPanel(props: PanelProps) {
  const { line, summary, selectedStation, onSelectStation } = props;
  const station = line.stations.find(({ id }) => id === selectedStation);
  const state = summary.stations.find(({ id }) => id === selectedStation);
  if (station === undefined || state === undefined) return <StationPicker line={line} onSelectStation={onSelectStation} />;
  return <Station {...props} station={station} state={state} />;
}

type StationProps = PanelProps & { readonly station: StationView; readonly state: StationSummary };

function Station({ line, summary, station, state, selectedMachine, onSelectMachine, onSelectStation, onCommand }: StationProps) {
  const words = useWords();
  const machine = shownMachine(state, selectedMachine);
  const now = state.machines[machine];
  const place = { station: station.id, machine };
  const sensors = summary.desk?.sensors ?? null;
  return (
    <>
      <header className="panel-head">
        <h2>{words.name(station.name)}</h2>
        <button type="button" className="plain quiet" onClick={() => onSelectStation(null)}>{words.t("panels.station.close")}</button>
      </header>
      <p className="quiet">
        {words.t("panels.station.place", {
          kind: sentence(words.name(station.kindName)), nth: line.stations.indexOf(station) + 1, of: line.stations.length,
          queue: station.buffer === null ? words.number(state.queue, 0) : `${words.number(state.queue, 0)}/${words.number(station.buffer, 0)}`,
        })}
      </p>
      <MachineChips machines={state.machines} toLookAt={machinesToLookAt(sensors ?? [], station.id)} selected={machine} onSelect={onSelectMachine} />
      {now !== undefined && (
        <div key={`${station.id} ${machine}`}>
          <MachineNow line={line} summary={summary} station={station} machine={machine} now={now} />
          <SensorNotice station={station} machine={machine} sensors={sensors ?? []} />
          <ChartsOfStation line={line} charts={summary.charts} place={place} onSelectStation={onSelectStation} onSelectMachine={onSelectMachine} />
          <SetPoints station={station} machine={machine} values={now.setPoints} onCommand={onCommand} />
          <Sensors line={line} station={station} machine={machine} readings={now.readings} sensors={sensors} />
          <StationFlow station={station.id} flow={summary.flow} onCommand={onCommand} />
          <RemainingLives station={station} machine={machine} lives={summary.lives} />
          {station.maintainable && <MaintenanceOrder place={place} now={now} time={summary.timeSeconds} onCommand={onCommand} />}
        </div>
      )}
    </>
  );
}

/** The machine to show: the selected one, else the first that wants a look, else the first. */
export function shownMachine({ machines }: StationSummary, selected: number | null): number {
  if (selected !== null && selected >= 0 && selected < machines.length) return selected;
  return Math.max(0, machines.findIndex(({ attention }) => attention));
}
