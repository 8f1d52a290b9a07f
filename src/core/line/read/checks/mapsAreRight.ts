import { quote } from "../describe.ts";
import { allowedOfMaps } from "../mapMessages.ts";
import type { Check } from "./check.ts";

/** A disc is round, and a repeater has something to repeat in. */
export const mapsAreRight: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    station?.maps?.forEach((map, at) => {
      const path = ["stations", index, "maps", at];
      const { shape, size, patterns, fields } = map ?? {};
      if (shape === "disc" && size !== undefined && size[0] !== size[1]) report([...path, "size"], `[${size[0]}, ${size[1]}]`, allowedOfMaps.discSize(size[0]));
      patterns?.forEach((pattern, which) => {
        if (pattern?.pattern === "repeater" && fields === undefined) report([...path, "patterns", which, "pattern"], quote("repeater"), allowedOfMaps.fieldsOfRepeater);
      });
    });
  });
};
