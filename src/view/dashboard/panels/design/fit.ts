/** How much to trust a fitted surface, by the share of the variation that it explains. */
export function fitWord(r2: number): "close" | "good" | "rough" | "poor" {
  if (r2 >= 0.95) return "close";
  if (r2 >= 0.8) return "good";
  return r2 >= 0.5 ? "rough" : "poor";
}
