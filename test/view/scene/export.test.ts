import { beforeAll, expect, test, vi } from "vitest";
import { Box3, InstancedMesh, Matrix4, Mesh, type Object3D, Vector3 } from "three";
import { GLTFExporter } from "three/addons/exporters/GLTFExporter.js";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { compileLine } from "#line";
import { plants } from "#lines";
import { lineView } from "#loop";
import { solidCopy } from "../../../src/view/scene/export/solidCopy.ts";
import { layoutLine } from "../../../src/view/scene/layout/layoutLine.ts";
import { loadLooks } from "../../../src/view/scene/looks.ts";
import { measuresFor } from "../../../src/view/scene/layout/measures.ts";
import { modelOf } from "../../../src/view/scene/machines/models.ts";
import { lookNamed, looksAlong } from "../../../src/view/scene/parts/partLooks.ts";
import { createCycles } from "../../../src/view/scene/machines/cycle.ts";
import { createMachines } from "../../../src/view/scene/machines/machines.ts";
import { createMatte } from "../../../src/view/scene/solid/matte.ts";

/** What the exporter needs of a browser to read its own bytes. */
class Reader {
  result: ArrayBuffer | null = null;
  onloadend: (() => void) | null = null;

  readAsArrayBuffer(blob: Blob): void {
    void blob.arrayBuffer().then((bytes) => {
      this.result = bytes;
      this.onloadend?.();
    });
  }
}

beforeAll(() => {
  vi.stubGlobal("FileReader", Reader);
  return () => vi.unstubAllGlobals();
});

test.each(Object.values(plants).map((spec) => [spec.id, spec] as const))("the machines of %s come back from a glTF file, each one by its name and where it stands", async (_, spec) => {
  const line = lineView(compileLine(spec));
  const { stations } = line;
  await loadLooks(line);
  const layout = layoutLine({ line, sizeOf: modelOf, measures: measuresFor(looksAlong(stations).map(lookNamed)) });
  const { object } = createMachines({ layout, stations, matte: createMatte(), fine: false, cycles: createCycles(layout.machines.length) });
  const names = stations.flatMap(({ id, machines }) => Array.from({ length: machines }, (_, nth) => `${id}-${nth + 1}`));
  const made = await new GLTFExporter().parseAsync(solidCopy(object, (machine) => names[machine] ?? ""), { binary: true });
  if (!(made instanceof ArrayBuffer)) throw new Error("no file");
  const { scene } = await new GLTFLoader().parseAsync(made, "");
  for (const [machine, name] of names.entries()) {
    const node = scene.getObjectByName(name);
    const place = layout.machines[machine];
    if (node === undefined || place === undefined) throw new Error(`${name} is gone`);
    const middle = new Box3().setFromObject(bodyOf(node)).getCenter(new Vector3());
    expect(Math.hypot(middle.x - place.x, middle.z - place.z)).toBeLessThan(Math.max(place.width, place.depth));
  }
});

/** The first mesh of a machine, its body. */
function bodyOf(node: Object3D): Object3D {
  return node.children[0] ?? node;
}

test("what is there for show alone stays out, and what is too small to be seen", () => {
  const matte = createMatte();
  const mesh = new Mesh(undefined, matte.plain);
  const three = new InstancedMesh(mesh.geometry, matte.instanced, 3);
  [0, 1, 2].forEach((nth) => three.setMatrixAt(nth, new Matrix4().makeScale(nth, nth, nth)));
  const shadow = new Mesh(mesh.geometry, matte.tinted);
  matte.tinted.name = "shadow";
  mesh.add(three, shadow);
  expect(solidCopy(mesh, String).children).toHaveLength(3);
});
