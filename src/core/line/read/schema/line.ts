import type { z } from "zod";
import type { CharacteristicSpec, DesignParameterSpec, LineSpec, ProductSpec, WearSpec } from "../../spec.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { arrivals } from "./arrivals.ts";
import { control } from "./control.ts";
import { inventory, products, releases } from "./flow.ts";
import { transport } from "./handling.ts";
import { anyNumber, format, id, notNegative, notNegativeOrFormula, numberOrFormula, oneOf, range, spec, words } from "./leaf.ts";
import { layout } from "./layout.ts";
import { list, named, object } from "./object.ts";
import { environment, faults, materials } from "./physics.ts";
import { gauge } from "./sensing.ts";
import { station } from "./station.ts";
import { calendars, operatorPools } from "./people.ts";
import { text, unit } from "./text.ts";

const name = words(limits.idLength);

const sectors: Readonly<Record<NonNullable<LineSpec["sector"]>, true>> = { semiconductor: true, automobile: true, display: true, shipbuilding: true };

const product = object<ProductSpec>("a product is an object with id and price", {
  id,
  name: text.optional(),
  currency: words(8).optional(),
  price: numberOrFormula,
  materialCost: notNegativeOrFormula.optional(),
  scrapCost: anyNumber.optional(),
  reworkCost: notNegative.optional(),
  energyPrice: notNegative.optional(),
  wipCost: notNegative.optional(),
});

const designParameter = object<DesignParameterSpec>("a design parameter is an object with unit, nominal and range", {
  name: text.optional(),
  unit,
  nominal: anyNumber,
  range,
});

const characteristic = object<CharacteristicSpec>("a characteristic is an object with unit, spec, measuredAt and gauge", {
  name: text.optional(),
  unit,
  spec,
  target: anyNumber.optional(),
  measuredAt: name,
  gauge,
  escapeCost: notNegative.optional(),
});

const wear = object<WearSpec>("a wear is an object with station, tool, sensor and limit", { station: name, tool: name, sensor: name, limit: anyNumber });

/** A line as it may be written: the shape alone; what must hold between its parts, the checks see to. */
export const line: z.ZodType = object<LineSpec>(allowed.line, {
  format,
  id,
  name: text.optional(),
  sector: oneOf(Object.keys(sectors), allowed.sector(Object.keys(sectors))).optional(),
  layout: layout.optional(),
  arrivals: arrivals.optional(),
  product: product.optional(),
  products: products.optional(),
  releases: releases.optional(),
  inventory: inventory.optional(),
  transport: transport.optional(),
  calendars: calendars.optional(),
  operators: operatorPools.optional(),
  design: named(designParameter, "a design is an object of parameters by name").optional(),
  materials: materials.optional(),
  environment: environment.optional(),
  stations: list(station, allowed.stations(limits.stations), { least: 1, most: limits.stations }),
  characteristics: named(characteristic, "characteristics are an object by name").optional(),
  controls: list(control, `a list of at most ${limits.names} controls`, { most: limits.names }).optional(),
  wears: list(wear, `a list of at most ${limits.names} wears`, { most: limits.names }).optional(),
  faults: faults.optional(),
});
