"""The two models of work.ts in SimPy: prints the wall seconds and the answer of the one that is named."""
import json
import random
import sys
import time

import simpy


def queue(customers, arrival_rate, mean):
    env = simpy.Environment()
    machine = simpy.Resource(env)
    waited = 0.0

    def customer():
        nonlocal waited
        arrived = env.now
        with machine.request() as turn:
            yield turn
            waited += env.now - arrived
            yield env.timeout(random.expovariate(1 / mean))

    def source():
        for _ in range(customers):
            yield env.timeout(random.expovariate(arrival_rate))
            env.process(customer())

    env.process(source())
    env.run()
    return waited / customers


def line(parts, stations, places):
    env = simpy.Environment()
    buffers = [simpy.Store(env, capacity=places) for _ in range(stations - 1)]
    done = env.event()

    def station(before, after):
        out = 0
        while True:
            part = object() if before is None else (yield before.get())
            yield env.timeout(random.expovariate(1))
            if after is not None:
                yield after.put(part)
                continue
            out += 1
            if out == parts:
                done.succeed()

    for before, after in zip([None, *buffers], [*buffers, None]):
        env.process(station(before, after))
    env.run(until=done)
    return parts / env.now


model, given = sys.argv[1], json.loads(sys.argv[2])
random.seed(1)
begin = time.perf_counter()
answer = queue(given["customers"], given["arrivalRate"], given["mean"]) if model == "queue" else line(given["parts"], given["stations"], given["places"])
print(json.dumps({"seconds": time.perf_counter() - begin, "answer": answer}))
