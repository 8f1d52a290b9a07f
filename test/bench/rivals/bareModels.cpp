// The two models of work.ts as bare C++ event loops: prints the wall seconds and the answer of the one that is named.
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

// sfc64 (Doty-Humphrey, PractRand).
std::uint64_t a = 0x9e3779b97f4a7c15, b = 0x243f6a8885a308d3, c = 0xb7e151628aed2a6a, counter = 1;

double uniform() {
  const std::uint64_t sum = a + b + counter++;
  a = b ^ (b >> 11);
  b = c + (c << 3);
  c = ((c << 24) | (c >> 40)) + sum;
  return static_cast<double>((sum >> 11) + 1) * 0x1p-53;
}

double exponential(double mean) { return -mean * std::log(uniform()); }

double queue(long customers, double arrivalRate, double mean) {
  constexpr long places = 1 << 16;
  std::vector<double> arrivedAt(places);
  double nextArrival = exponential(1 / arrivalRate), nextEnd = never, waited = 0;
  long arrived = 0, begun = 0, served = 0;
  while (served < customers) {
    const double now = nextArrival <= nextEnd ? nextArrival : nextEnd;
    if (nextArrival <= nextEnd) {
      arrivedAt[arrived++ & (places - 1)] = now;
      nextArrival = now + exponential(1 / arrivalRate);
    } else {
      served += 1;
      nextEnd = never;
    }
    if (nextEnd == never && begun < arrived) {
      waited += now - arrivedAt[begun++ & (places - 1)];
      nextEnd = now + exponential(mean);
    }
  }
  return waited / customers;
}

double line(long parts, int stations, int places) {
  std::vector<double> due(stations, never);
  std::vector<int> waiting(stations, 0);
  std::vector<char> blocked(stations, 0);
  due[0] = exponential(1);
  double now = 0;
  for (long out = 0; out < parts;) {
    int station = 0;
    for (int other = 1; other < stations; ++other)
      if (due[other] < due[station]) station = other;
    now = due[station];
    due[station] = never;
    if (station == stations - 1) {
      out += 1;
    } else if (due[station + 1] == never && !blocked[station + 1]) {
      due[station + 1] = now + exponential(1);
    } else if (waiting[station + 1] < places) {
      waiting[station + 1] += 1;
    } else {
      blocked[station] = 1;
      continue;
    }
    for (;; --station) {
      blocked[station] = 0;
      if (station > 0) {
        if (waiting[station] == 0) break;
        waiting[station] -= 1;
      }
      due[station] = now + exponential(1);
      if (station == 0 || !blocked[station - 1]) break;
      waiting[station] += 1;
    }
  }
  return static_cast<double>(parts) / now;
}

}  // namespace

int main(int count, char** given) {
  if (count != 5) return 2;
  const auto begin = std::chrono::steady_clock::now();
  const double answer = std::string(given[1]) == "queue" ? queue(std::atol(given[2]), std::atof(given[3]), std::atof(given[4]))
                                                         : line(std::atol(given[2]), std::atoi(given[3]), std::atoi(given[4]));
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  std::printf("{\"seconds\": %.9f, \"answer\": %.9f}\n", wall.count(), answer);
}
