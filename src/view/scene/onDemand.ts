/** What the files of a folder export, by the names of the files. Each is loaded when it is first wanted. */
export interface OnDemand<Found> {
  readonly names: readonly string[];
  /** Loads what is not there yet; a name that no file has is passed over. Rejects with what could not be fetched. */
  readonly load: (names: readonly string[]) => Promise<void>;
  /** Null where no file has that name. Throws where it has not been loaded. */
  readonly get: (name: string) => Found | null;
}

export function onDemand<Module, Found>(files: Readonly<Record<string, () => Promise<Module>>>, take: (module: Module) => Found): OnDemand<Found> {
  const ways = new Map(Object.entries(files).map(([path, load]) => [path.slice(path.lastIndexOf("/") + 1, -".ts".length), load]));
  const loaded = new Map<string, Found>();
  const load = async (name: string): Promise<void> => {
    const fetch = ways.get(name);
    if (fetch !== undefined && !loaded.has(name)) loaded.set(name, take(await fetch()));
  };
  return {
    names: [...ways.keys()],
    load: async (names) => void (await Promise.all([...new Set(names)].map(load))),
    get: (name) => {
      const found = loaded.get(name);
      if (found === undefined && ways.has(name)) throw new Error(`${name} has not been loaded`);
      return found ?? null;
    },
  };
}
