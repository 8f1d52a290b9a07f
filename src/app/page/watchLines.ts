import type { PlantStore } from "#store";

/** What the development server says of a line file that was saved. */
type Saved = { readonly file: string } & ({ readonly lines: readonly unknown[] } | { readonly wrong: { readonly path: string; readonly found: string } });

/** Where the development server is heard: a part of `import.meta.hot`. */
interface Hot {
  on(event: "plantloop:line", hear: (saved: Saved) => void): void;
}

/** Shows each line that is saved while the page is developed; of one that is wrong it is told what is, and the plant runs on. */
export function watchLines(hot: Hot, plant: PlantStore): void {
  hot.on("plantloop:line", (saved) => {
    performance.mark("plantloop:saved");
    if ("wrong" in saved) return plant.actions.notify({ kind: "refused", name: saved.file, problems: [{ path: saved.wrong.path, found: `code that does not run: ${saved.wrong.found}`, allowed: "a file of TypeScript that runs and exports its line" }] });
    if (saved.lines.length !== 1) return plant.actions.notify({ kind: "refused", name: saved.file, problems: [{ path: "file", found: `${saved.lines.length} exports`, allowed: "a file exports one thing, its line" }] });
    plant.actions.showChange(saved.file, saved.lines[0]);
  });
}
