import { expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { createPlant } from "#plant";

test("stations that are called as the gauges and sensors are have luck of their own", () => {
  const noisy = { time: seconds(1), makes: { time: { formula: "1", noise: 1 } } };
  const line = compileLine({
    format: "plantloop/line@1",
    id: "names",
    arrivals: "saturated",
    stations: [station("gauge", noisy), station("sensor", noisy), station("time", { time: seconds(1), sensors: [{ id: "noise", unit: "1", reads: "1" }] })],
    characteristics: { time: { unit: "1", spec: [0, 2], measuredAt: "time", gauge: { noise: 1 } } },
  });
  const { steps, stations, gauges } = createPlant(line, { seed: 1 }).luck;
  const streams = [...steps.map(({ time }) => time.stream), ...stations.flatMap(({ noise, sensors }) => [...noise, ...sensors.map((sensor) => sensor.noise)]), ...gauges.map(({ noise }) => noise)];
  expect(new Set(streams.map((stream) => stream.uniform(0))).size).toBe(streams.length);
});
