/** What a folder's files export, by the names of the files. */
export function byFileName<Module, Found>(modules: Readonly<Record<string, Module>>, take: (module: Module) => Found): ReadonlyMap<string, Found> {
  return new Map(Object.entries(modules).map(([path, module]) => [path.slice(path.lastIndexOf("/") + 1, -".ts".length), take(module)]));
}
