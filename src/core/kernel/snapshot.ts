/** Plain data: what JSON can hold. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

const arrayTypes = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint16Array, Uint8Array } as const;
type ArrayType = keyof typeof arrayTypes;
export type TypedArray =
  | Float64Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>;

/** A run's state: typed arrays by name, and plain data. */
export interface Snapshot {
  readonly arrays: Readonly<Record<string, TypedArray>>;
  readonly plain: Plain;
}

interface Head {
  readonly arrays: readonly { readonly name: string; readonly type: ArrayType; readonly length: number }[];
  readonly plain: Plain;
}

const magic = 0x504c414e;
const version = 1;

/** A snapshot as bytes: magic, version, length of the head (32-bit words), the head as JSON, then the arrays on 8-byte bounds. */
export function writeSnapshot(snapshot: Snapshot): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(snapshot.arrays);
  const head: Head = {
    arrays: entries.map(([name, array]) => ({ name, type: typeOf(array), length: array.length })),
    plain: snapshot.plain,
  };
  const text = encodeText(JSON.stringify(head));
  const total = entries.reduce((sum, [, array]) => sum + aligned(array.byteLength), aligned(12 + text.length));
  const bytes = new Uint8Array(total);
  new Uint32Array(bytes.buffer, 0, 3).set([magic, version, text.length]);
  bytes.set(text, 12);
  let at = aligned(12 + text.length);
  for (const [, array] of entries) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  return bytes;
}

/** Reads what `writeSnapshot` wrote. Throws with what was found when it is something else. */
export function readSnapshot(given: Uint8Array): Snapshot {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  if (bytes.byteLength < 12) throw new Error(`invalid snapshot: found ${bytes.byteLength} bytes; a snapshot has at least 12`);
  const [found, foundVersion, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
  if (found !== magic) throw new Error("invalid snapshot: it does not begin as a snapshot does");
  if (foundVersion !== version) throw new Error(`invalid snapshot: found version ${foundVersion ?? "none"}; this program reads version ${version}`);
  const head = JSON.parse(decodeText(bytes.subarray(12, 12 + length))) as Head;
  let at = aligned(12 + length);
  const arrays: Record<string, TypedArray> = {};
  for (const { name, type, length: count } of head.arrays) {
    const array = new arrayTypes[type](count);
    if (at + array.byteLength > bytes.byteLength) throw new Error(`invalid snapshot: it ends within ${name}`);
    new Uint8Array(array.buffer).set(bytes.subarray(at, at + array.byteLength));
    arrays[name] = array;
    at += aligned(array.byteLength);
  }
  return { arrays, plain: head.plain };
}

/** A copy of plain data that shares nothing with it. */
export function copyPlain(plain: Plain): Plain {
  return JSON.parse(JSON.stringify(plain)) as Plain;
}

function typeOf(array: TypedArray): ArrayType {
  const found = Object.entries(arrayTypes).find(([, type]) => array instanceof type);
  if (found === undefined) throw new Error("invalid snapshot: an array of a type that it cannot hold");
  return found[0] as ArrayType;
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/** UTF-16 units as bytes, two each: JSON of our own, where speed and having no platform API matter more than size. */
function encodeText(text: string): Uint8Array {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
  return new Uint8Array(units.buffer);
}

function decodeText(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.slice().buffer);
  let text = "";
  for (let from = 0; from < units.length; from += 8192) text += String.fromCharCode(...units.subarray(from, from + 8192));
  return text;
}
