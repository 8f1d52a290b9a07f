/** What a line file may say of defect maps. A problem adds where, and what was found. */
export const allowedOfMaps = {
  maps: (most: number) => `a list of at most ${most} defect maps`,
  map: "a defect map is an object with id, shape, unit, size and background",
  shape: 'the shape of a map is "disc" or "rectangle"',
  size: "the size of a map is [width, height], two numbers above 0 and at most 1e12",
  discSize: (width: number) => `a disc is as high as it is wide: [${width}, ${width}]`,
  patterns: (most: number) => `a list of at most ${most} patterns`,
  pattern: "a pattern is an object with pattern and defects",
  defects: "a mean number of defects is a number from 0 to 2000, or a formula as a text",
  fields: "fields are [columns, rows], two whole numbers from 1 to 100",
  fieldsOfRepeater: "a repeater repeats in the fields of its map: give the map fields, [columns, rows]",
  nominalMean: "at the nominal set points and design a mean number of defects is a finite number of at most 2000; below 0 it counts as 0",
};
