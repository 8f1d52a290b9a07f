import { BufferGeometry, type Color, Group, InstancedMesh, Matrix4, Mesh, MeshStandardMaterial, type Object3D } from "three";

/** Attributes that every reader of glTF knows; what our own materials have beside these means nothing elsewhere. */
const known = ["position", "normal", "color", "uv"] as const;

/** Roughness of all surfaces, whose own stand in attributes of ours. */
const roughness = 0.7;

/** Materials of what is there for show alone: the shadow plant, and the ground that fades away. */
const forShow: readonly string[] = ["shadow", "ground"];

/**
 * A copy of the solid things of a scene for another program: instances become meshes of their own, those of machines gathered under one
 * node each, which `nameOf` names. What is no solid (signs, shadows, lights, the ground) stays out. Geometry is shared with the original.
 */
export function solidCopy(root: Object3D, nameOf: (machine: number) => string): Group {
  const whole = new Group();
  const machines = new Map<number, Group>();
  const [geometries, materials] = [new Map<BufferGeometry, BufferGeometry>(), new Map<string, MeshStandardMaterial>()];
  root.updateMatrixWorld(true);
  root.traverseVisible((object) => {
    if (!isSolid(object) || forShow.includes(object.material.name)) return;
    const geometry = plain(geometries, object.geometry);
    for (const { matrix, tint, index } of standingOf(object)) {
      const mesh = new Mesh(geometry, surface(materials, object.material, tint));
      mesh.applyMatrix4(matrix);
      home(object, index).add(mesh);
    }
  });
  return whole;

  function home({ userData }: Object3D, index: number): Group {
    const members: unknown = userData["machines"];
    const machine: unknown = Array.isArray(members) ? members[index] : undefined;
    if (typeof machine !== "number") return whole;
    const found = machines.get(machine) ?? new Group();
    if (!machines.has(machine)) {
      found.name = nameOf(machine);
      machines.set(machine, found);
      whole.add(found);
    }
    return found;
  }
}

type Solid = Mesh<BufferGeometry, MeshStandardMaterial>;

function isSolid(object: Object3D): object is Solid {
  return object instanceof Mesh && object.material instanceof MeshStandardMaterial && object.geometry instanceof BufferGeometry;
}

function isInstanced(mesh: Solid): mesh is InstancedMesh<BufferGeometry, MeshStandardMaterial> {
  return mesh instanceof InstancedMesh;
}

interface Placed {
  readonly matrix: Matrix4;
  readonly tint: Color | null;
  readonly index: number;
}

/** Where a mesh stands in the world, or each of its instances, with the colour that an instance has of its own. */
function standingOf(mesh: Solid): readonly Placed[] {
  if (!isInstanced(mesh)) return [{ matrix: mesh.matrixWorld, tint: null, index: 0 }];
  return Array.from({ length: mesh.count }, (_, index) => {
    const matrix = new Matrix4();
    mesh.getMatrixAt(index, matrix);
    const tint = mesh.instanceColor === null ? null : colourAt(mesh, index);
    return { matrix: matrix.premultiply(mesh.matrixWorld), tint, index };
    // What is not to be seen just now is made small beyond drawing.
  }).filter(({ matrix }) => Math.abs(matrix.determinant()) > 1e-12);
}

function colourAt(mesh: InstancedMesh<BufferGeometry, MeshStandardMaterial>, index: number): Color {
  const colour = new MeshStandardMaterial().color;
  mesh.getColorAt(index, colour);
  return colour;
}

function plain(copies: Map<BufferGeometry, BufferGeometry>, geometry: BufferGeometry): BufferGeometry {
  const found = copies.get(geometry);
  if (found !== undefined) return found;
  const copy = new BufferGeometry();
  copy.setIndex(geometry.index);
  for (const name of known) {
    const attribute = geometry.attributes[name];
    if (attribute !== undefined) copy.setAttribute(name, attribute);
  }
  copies.set(geometry, copy);
  return copy;
}

function surface(made: Map<string, MeshStandardMaterial>, { color, vertexColors, transparent, opacity, metalness }: MeshStandardMaterial, tint: Color | null): MeshStandardMaterial {
  const own = tint === null ? color.clone() : color.clone().multiply(tint);
  const key = `${own.getHexString()} ${vertexColors} ${transparent} ${opacity} ${metalness}`;
  const material = made.get(key) ?? new MeshStandardMaterial({ color: own, vertexColors, transparent, opacity, metalness, roughness });
  made.set(key, material);
  return material;
}
