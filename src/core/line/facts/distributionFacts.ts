/** What a distribution of times is, by its parameters. Formulas are in the language's own words, with `gamma(x)` for the gamma function beside. */
export interface DistributionFacts {
  readonly does: string;
  readonly mean: string;
  readonly variance: string;
  readonly source: string;
}

const johnson = "Johnson, Kotz & Balakrishnan 1994/95, Continuous Univariate Distributions";

/** The distributions that have parameters of their own; `empirical` and `sequence` have those of their values. */
export const distributionFacts: Readonly<Record<string, DistributionFacts>> = {
  constant: { does: "always the same", mean: "value", variance: "0", source: "" },
  exponential: { does: "no memory: of what comes at random, such as failures of many parts or arrivals from many places", mean: "mean", variance: "mean^2", source: `${johnson} 1, chapter 19` },
  uniform: { does: "anything between two limits, all alike", mean: "(min + max)/2", variance: "(max - min)^2/12", source: `${johnson} 2, chapter 26` },
  triangular: {
    does: "least, most and most often, as people tell it", mean: "(min + mode + max)/3", variance: "(min^2 + mode^2 + max^2 - min*mode - min*max - mode*max)/18",
    source: `${johnson} 2, chapter 26`,
  },
  normal: { does: "about its mean; a draw below 0 is drawn again, which shifts mean and variance by less than 1 % while sd is at most mean/3", mean: "mean", variance: "sd^2", source: `${johnson} 1, chapter 13` },
  lognormal: { does: "skewed to the right, as what people do and repairs are; sd, or cv times the mean, is that of the time itself", mean: "mean", variance: "(cv*mean)^2", source: `${johnson} 1, chapter 14` },
  gamma: { does: "any mean with any variation", mean: "mean", variance: "(cv*mean)^2", source: `${johnson} 1, chapter 17` },
  erlang: { does: "k phases one after the other, each at random", mean: "mean", variance: "mean^2/k", source: `${johnson} 1, chapter 17` },
  weibull: {
    does: "life of what wears out (shape above 1) or fails early (below 1)", mean: "scale*gamma(1 + 1/shape)", variance: "scale^2*(gamma(1 + 2/shape) - gamma(1 + 1/shape)^2)",
    source: "Weibull 1951, Journal of Applied Mechanics 18, 293–297",
  },
  empirical: { does: "the values given, each as often as its weight says", mean: "that of the values, by their weights", variance: "likewise", source: "" },
  sequence: { does: "the values given, one after the other, and from the beginning again", mean: "that of the values", variance: "likewise, but nothing is left to chance", source: "" },
};
