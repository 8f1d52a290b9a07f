/** Materials, environment and faults of a line as the plant runs them. Stations, materials and the like by index. */
export interface CompiledPhysics {
  readonly materials: readonly CompiledMaterial[];
  /** Of all materials, in their order. */
  readonly properties: readonly CompiledProperty[];
  readonly environment: readonly CompiledEnvironment[];
  /** By name. */
  readonly faults: ReadonlyMap<string, CompiledFault>;
  /** Where the environment, and behind it the properties of materials, stand in the scope of every station. */
  readonly at: number;
  /** Their means, in that order. */
  readonly nominal: readonly number[];
}

export interface CompiledMaterial {
  readonly id: string;
  readonly station: number;
  /** Parts of one lot. */
  readonly lot: number;
}

export interface CompiledProperty {
  readonly id: string;
  readonly material: number;
  readonly mean: number;
  readonly sd: number;
}

export interface CompiledEnvironment {
  readonly id: string;
  readonly mean: number;
  readonly amplitude: number;
  /** Time of the day of the highest value. */
  readonly peakSeconds: number;
  readonly wanderSd: number;
  readonly memorySeconds: number;
  /** What puts it right at one station: how long that takes, and its money; null where nothing does. */
  readonly service: { readonly seconds: number; readonly cost: number } | null;
}

export type CompiledFault =
  | { readonly kind: "tool"; readonly station: number; readonly tool: number; readonly step: number; readonly perPart: number }
  | {
      readonly kind: "sensor"; readonly station: number; readonly sensor: number; readonly step: number; readonly perHour: number; readonly gain: number; readonly noise: number;
      readonly dropout: number; readonly stuck: boolean;
    }
  | { readonly kind: "set-point"; readonly station: number; readonly setPoint: number; readonly step: number }
  | { readonly kind: "material"; readonly station: number; readonly material: number; readonly property: number; readonly step: number }
  /** `seconds`: how long it lasts; Infinity for good. */
  | { readonly kind: "environment"; readonly station: number; readonly environment: number; readonly step: number; readonly perHour: number; readonly seconds: number };
